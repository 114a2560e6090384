package candor.agreement.model;

import candor.licensing.model.Period;
import candor.platform.model.DeskQuery;
import candor.platform.model.DeskQuery.Row;
import candor.platform.model.Position;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Approved versions and drafts of agreements in one list, the latest to begin first. Nothing that decides reads here. */
@ApplicationScoped
public class AgreementRows {
    private static final String ALL = """
            select v.id, o.id, o.name, o.display_name, v.version, v.draft, v.starts_at, v.ends_at, v.terms, v.supersedes,
              v.revision, writer.sign_in_name, v.written_at, approver.sign_in_name, v.approved_at, e.ends_at,
              proposer.sign_in_name
            from (select id, organization_id, version, false as draft, in_force_from as starts_at, in_force_to as ends_at,
                terms::text, false as supersedes, 0 as revision, written_by, null::timestamptz as written_at, approved_by,
                approved_at from service_agreement
              union all
              select id, organization_id, version, true, starts_at, ends_at, terms::text, supersedes, revision, written_by,
                written_at, null, null from agreement_draft) v
            join organization o on o.id = v.organization_id
            left join agreement_ending e on e.agreement_id = v.id and e.approved_at is null
            left join person writer on writer.id = v.written_by
            left join person approver on approver.id = v.approved_by
            left join person proposer on proposer.id = e.proposed_by
            """;

    @PersistenceContext
    private EntityManager entities;

    public AgreementRows() {}

    /** For tests, which bring their own. */
    public AgreementRows(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * At most {@code limit} after a position.
     *
     * @param organization short name; absent: of all
     * @param waiting      only what waits for another steward: drafts, and versions that somebody proposes to end
     */
    public List<AgreementRow> list(
            @Nullable String organization, boolean waiting, @Nullable Position after, int limit) {
        return new DeskQuery(ALL)
                .and("o.name = ?", organization)
                .and(waiting, "(v.draft or e.id is not null)")
                .page("v.starts_at", "v.id", after, limit)
                .read(entities, AgreementRows::row);
    }

    public Optional<AgreementRow> find(UUID id) {
        return new DeskQuery(ALL)
                .and("v.id = ?", id).read(entities, AgreementRows::row).stream().findFirst();
    }

    private static AgreementRow row(Row row) throws SQLException {
        return new AgreementRow(
                row.id(),
                row.id(),
                row.text(),
                row.text(),
                (int) row.number(),
                row.is(),
                new Period(row.moment(), row.momentOrNone()),
                row.text(),
                row.is(),
                (int) row.number(),
                row.textOrNone(),
                row.momentOrNone(),
                row.textOrNone(),
                row.momentOrNone(),
                row.momentOrNone(),
                row.textOrNone());
    }
}
