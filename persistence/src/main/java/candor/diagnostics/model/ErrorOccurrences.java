package candor.diagnostics.model;

import candor.diagnostics.model.NewOccurrence.NewSignature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes occurrences with their groups and signatures; the database counts them (ADR 18). Must be called inside a transaction. */
@ApplicationScoped
public class ErrorOccurrences {
    /** A signature that is new makes a group of its own, by its own id, unless it has a home; one that comes back says again what it is. */
    private static final List<String> SIGNATURE = List.of("""
            insert into error_group (id, created_at) select :home, :now where not exists (select from error_signature where id = :id)
            on conflict do nothing""", """
            insert into error_signature as kept (id, version, group_id, kind, types, frames, template, severity)
            values (:id, :version, :home, :kind, :types, :frames, nullif(:template, ''), nullif(:severity, ''))
            on conflict (id) do update set types = excluded.types, frames = excluded.frames, severity = excluded.severity
            where kept.occurrences = 0""");

    private static final String OCCURRENCES = """
            insert into error_occurrence (record_id, position, signature_id, at, source_id, client_id, surface, person_id, organization_id,
              version, plugin_version, host, operating_system, gpu)
            select record_id, position, signature_id, cast(at as timestamptz), source_id, client_id, surface, person_id, organization_id,
              nullif(version, ''), nullif(plugin_version, ''), nullif(host, ''), nullif(operating_system, ''), nullif(gpu, '')
            from unnest(:records, :positions, :signatures, :moments, :sources, :clients, :surfaces, :people, :organizations, :versions,
              :plugins, :hosts, :systems, :gpus) as sent (record_id, position, signature_id, at, source_id, client_id, surface, person_id,
              organization_id, version, plugin_version, host, operating_system, gpu)""";

    /** What was resolved and comes again, in the version it was resolved in or a later one, is new again. */
    private static final String REGRESSED = """
            update error_group set state = 'NEW', resolved_in = null, resolved_at = null, regressed_at = :now, regressed_in = again.version
            from (
              select distinct on (signature.group_id) signature.group_id, held.version
              from error_occurrence held join error_signature signature on signature.id = held.signature_id
              join error_group resolved on resolved.id = signature.group_id
              where held.record_id = any (:records) and resolved.state = 'RESOLVED' and held.at > resolved.resolved_at
                and (resolved.resolved_in is null or version_order(held.version) >= version_order(resolved.resolved_in))
              order by signature.group_id, held.at) again
            where error_group.id = again.group_id""";

    @PersistenceContext
    private EntityManager entities;

    public ErrorOccurrences() {}

    /** For tests, which bring their own. */
    public ErrorOccurrences(EntityManager entities) {
        this.entities = entities;
    }

    /** In place of what was known of the errors of these records. */
    public void replace(Collection<UUID> records, List<NewOccurrence> found, Instant now) {
        UUID[] ids = records.toArray(UUID[]::new);
        Map<UUID, NewSignature> signatures = new LinkedHashMap<>();
        found.forEach(each -> signatures.put(each.signature().id(), each.signature()));
        EarlierGroups earlier = EarlierGroups.of(entities, found);
        signatures.values().forEach(signature -> write(signature, earlier.home(signature), now));
        earlier.bringHome();
        entities.createNativeQuery("delete from error_occurrence where record_id = any (:ids)")
                .setParameter("ids", ids)
                .executeUpdate();
        if (!found.isEmpty()) {
            insert(found);
            entities.createNativeQuery(REGRESSED)
                    .setParameter("records", ids)
                    .setParameter("now", now)
                    .executeUpdate();
        }
        earlier.moveNotes();
        entities.createNativeQuery("select 1 from forget_empty_errors()", Integer.class)
                .getResultList();
    }

    private void write(NewSignature signature, UUID home, Instant now) {
        entities.createNativeQuery(SIGNATURE.get(0))
                .setParameter("id", signature.id())
                .setParameter("home", home)
                .setParameter("now", now)
                .executeUpdate();
        entities.createNativeQuery(SIGNATURE.get(1))
                .setParameter("id", signature.id())
                .setParameter("home", home)
                .setParameter("version", signature.version())
                .setParameter("kind", signature.kind())
                .setParameter("types", signature.types().toArray(String[]::new))
                .setParameter("frames", signature.frames().toArray(String[]::new))
                .setParameter("template", orEmpty(signature.template()))
                .setParameter("severity", orEmpty(signature.severity()))
                .executeUpdate();
    }

    private void insert(List<NewOccurrence> found) {
        entities.createNativeQuery(OCCURRENCES)
                .setParameter("records", ids(found, each -> each.of().record()))
                .setParameter(
                        "positions", found.stream().map(NewOccurrence::position).toArray(Integer[]::new))
                .setParameter("signatures", ids(found, each -> each.signature().id()))
                .setParameter("moments", texts(found, each -> each.at().toString()))
                .setParameter("sources", ids(found, each -> each.of().source()))
                .setParameter("clients", ids(found, each -> each.of().client()))
                .setParameter(
                        "surfaces",
                        texts(found, each -> each.of().category().surface().name()))
                .setParameter("people", ids(found, each -> each.of().person()))
                .setParameter("organizations", ids(found, each -> each.of().organization()))
                .setParameter("versions", texts(found, each -> each.tags().version()))
                .setParameter("plugins", texts(found, each -> each.tags().pluginVersion()))
                .setParameter("hosts", texts(found, each -> each.tags().host()))
                .setParameter("systems", texts(found, each -> each.tags().operatingSystem()))
                .setParameter("gpus", texts(found, each -> each.tags().gpu()))
                .executeUpdate();
    }

    private static UUID[] ids(List<NewOccurrence> found, Function<NewOccurrence, @Nullable UUID> column) {
        return found.stream().map(column).toArray(UUID[]::new);
    }

    private static String[] texts(List<NewOccurrence> found, Function<NewOccurrence, @Nullable String> column) {
        return found.stream().map(column).map(ErrorOccurrences::orEmpty).toArray(String[]::new);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
