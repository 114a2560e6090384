package candor.steward.model;

import candor.platform.model.DeskQuery;
import candor.platform.model.DeskQuery.Row;
import candor.platform.model.Position;
import candor.policy.model.LicenseType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Licenses, what they were over time, and who was assigned to them. Must be called inside a transaction. */
@ApplicationScoped
public class LicenseRows {
    private static final String LICENSES = """
            select l.id, l.reference, l.created_at, t.license_type, o.name, o.display_name,
              (select count(distinct a.person_id) from license_assignment a where a.license_id = l.id
                and tstzrange(a.valid_from, a.valid_to) @> now()),
              (select count(*) from collector_key k join collector_source s on s.id = k.source_id
                where s.license_id = l.id and coalesce(k.revoked_at > now(), true))
            from license l
            left join license_term t on t.license_id = l.id and tstzrange(t.valid_from, t.valid_to) @> now()
            left join organization o on o.id = t.organization_id""";

    private static final String TERMS = """
            select t.id, t.license_type, o.name, o.display_name, t.valid_from, t.valid_to
            from license_term t left join organization o on o.id = t.organization_id""";

    private static final String ASSIGNMENTS = """
            select a.id, p.sign_in_name, a.valid_from, a.valid_to,
              case when a.valid_to <= now() then 'ENDED' when a.valid_from > now() then 'UPCOMING' else 'IN_FORCE' end
            from license_assignment a join person p on p.id = a.person_id""";

    @PersistenceContext
    private EntityManager entities;

    public LicenseRows() {}

    /** For tests, which bring their own. */
    public LicenseRows(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * @param text         that the reference contains; absent: all
     * @param organization short name of who holds it now; absent: whoever
     */
    public List<LicenseRow> list(
            @Nullable String text, @Nullable String organization, @Nullable Position after, int limit) {
        return new DeskQuery(LICENSES)
                .containing("l.reference", text)
                .and("o.name = ?", organization)
                .page("l.created_at", "l.id", after, limit)
                .read(entities, LicenseRows::license);
    }

    public Optional<LicenseRow> find(UUID id) {
        return new DeskQuery(LICENSES)
                .and("l.id = ?", id).read(entities, LicenseRows::license).stream()
                        .findFirst();
    }

    /** All of them, the latest first. */
    public List<TermRow> terms(UUID license) {
        return new DeskQuery(TERMS)
                .and("t.license_id = ?", license)
                .orderBy("t.valid_from desc")
                .read(entities, LicenseRows::term);
    }

    /** The latest first. @param text that the sign-in name contains; absent: all */
    public List<AssignmentRow> assignments(UUID license, @Nullable String text, @Nullable Position after, int limit) {
        return new DeskQuery(ASSIGNMENTS)
                .and("a.license_id = ?", license)
                .containing("p.sign_in_name", text)
                .page("a.valid_from", "a.id", after, limit)
                .read(entities, LicenseRows::assignment);
    }

    public Optional<AssignmentRow> assignment(UUID license, UUID id) {
        return new DeskQuery(ASSIGNMENTS)
                .and("a.license_id = ?", license).and("a.id = ?", id).read(entities, LicenseRows::assignment).stream()
                        .findFirst();
    }

    private static LicenseRow license(Row row) throws SQLException {
        return new LicenseRow(
                row.id(),
                row.text(),
                row.moment(),
                type(row.textOrNone()),
                row.textOrNone(),
                row.textOrNone(),
                row.number(),
                row.number());
    }

    private static @Nullable LicenseType type(@Nullable String name) {
        return name == null ? null : LicenseType.valueOf(name);
    }

    private static TermRow term(Row row) throws SQLException {
        return new TermRow(
                row.id(),
                LicenseType.valueOf(row.text()),
                row.textOrNone(),
                row.textOrNone(),
                row.moment(),
                row.momentOrNone());
    }

    private static AssignmentRow assignment(Row row) throws SQLException {
        return new AssignmentRow(row.id(), row.text(), row.moment(), row.momentOrNone(), Standing.valueOf(row.text()));
    }
}
