package candor.steward.model;

import candor.platform.model.DeskQuery;
import candor.platform.model.DeskQuery.Row;
import candor.platform.model.Position;
import candor.policy.model.Hosting;
import candor.policy.model.Surface;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Deployments, and the keys of all sources. Must be called inside a transaction. */
@ApplicationScoped
public class SourceRows {
    private static final String DEPLOYMENTS = """
            select d.id, d.name, d.hosting, o.name, o.display_name, d.created_at,
              (select count(*) from collector_key k join collector_source s on s.id = k.source_id
                where s.deployment_id = d.id and coalesce(k.revoked_at > now(), true))
            from deployment d left join organization o on o.id = d.organization_id""";

    private static final String KEYS = """
            select k.id, k.prefix, s.surface, l.id, l.reference, d.id, d.name, o.name, k.created_at, k.last_used_at,
              k.revoked_at, coalesce(k.revoked_at <= now(), false)
            from collector_key k join collector_source s on s.id = k.source_id
            left join license l on l.id = s.license_id
            left join license_term t on t.license_id = l.id and tstzrange(t.valid_from, t.valid_to) @> now()
            left join deployment d on d.id = s.deployment_id
            left join organization o on o.id = coalesce(d.organization_id, t.organization_id)""";

    @PersistenceContext
    private EntityManager entities;

    public SourceRows() {}

    /** For tests, which bring their own. */
    public SourceRows(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * @param text         that the name contains; absent: all
     * @param organization short name of whom they run for; absent: all
     */
    public List<DeploymentRow> deployments(
            @Nullable String text, @Nullable String organization, @Nullable Position after, int limit) {
        return new DeskQuery(DEPLOYMENTS)
                .containing("d.name", text)
                .and("o.name = ?", organization)
                .page("d.created_at", "d.id", after, limit)
                .read(entities, SourceRows::deployment);
    }

    public Optional<DeploymentRow> deployment(UUID id) {
        return new DeskQuery(DEPLOYMENTS)
                .and("d.id = ?", id).read(entities, SourceRows::deployment).stream()
                        .findFirst();
    }

    /**
     * @param organization short name of whose license or deployment they are of; absent: of all
     * @param valid        only those that are not revoked
     */
    public List<KeyRow> keys(@Nullable String organization, boolean valid, @Nullable Position after, int limit) {
        return new DeskQuery(KEYS)
                .and("o.name = ?", organization)
                .and(valid, "coalesce(k.revoked_at > now(), true)")
                .page("k.created_at", "k.id", after, limit)
                .read(entities, SourceRows::key);
    }

    public Optional<KeyRow> key(UUID id) {
        return new DeskQuery(KEYS)
                .and("k.id = ?", id).read(entities, SourceRows::key).stream().findFirst();
    }

    private static DeploymentRow deployment(Row row) throws SQLException {
        return new DeploymentRow(
                row.id(),
                row.text(),
                Hosting.valueOf(row.text()),
                row.textOrNone(),
                row.textOrNone(),
                row.moment(),
                row.number());
    }

    private static KeyRow key(Row row) throws SQLException {
        return new KeyRow(
                row.id(),
                row.textOrNone(),
                Surface.valueOf(row.text()),
                row.idOrNone(),
                row.textOrNone(),
                row.idOrNone(),
                row.textOrNone(),
                row.textOrNone(),
                row.moment(),
                row.momentOrNone(),
                row.momentOrNone(),
                row.is());
    }
}
