package candor.diagnostics.model;

import candor.diagnostics.model.NewOccurrence.NewSignature;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Where an older version of the grouping had put errors that are grouped again: what staff made of their groups is to stay with them (ADR 24).
 * Lives within one transaction of the worker, which is alone.
 */
final class EarlierGroups {
    /** What staff touched comes first, then what has most errors. */
    private static final String EARLIER = """
            select sent.signature_id, old.group_id
            from unnest(:records, :positions, :signatures) as sent (record_id, position, signature_id)
            join error_occurrence held on held.record_id = sent.record_id and held.position = sent.position
            join error_signature old on old.id = held.signature_id and old.version < :version
            join error_group place on place.id = old.group_id
            group by sent.signature_id, old.group_id, place.id
            order by place.state <> 'NEW' or place.assignee_id is not null
              or exists (select from error_note note where note.group_id = place.id) desc, max(old.occurrences) desc, old.group_id""";

    /** A signature that new errors had before, alone in a group that nobody of the staff touched, joins the older group. */
    private static final String BRING_HOME = """
            with moved as (
              update error_signature set group_id = :home
              where id = :signature and group_id <> :home
                and not exists (select from error_signature other where other.group_id = error_signature.group_id and other.id <> :signature)
                and exists (select from error_group untouched where untouched.id = error_signature.group_id and untouched.state = 'NEW'
                  and untouched.assignee_id is null and not exists (select from error_note note where note.group_id = untouched.id))
              returning with (old as before, new as later) before.group_id)
            delete from error_group where id in (select group_id from moved)""";

    /** Where two groups became one signature, what was written to the one that is no more is read with the other. */
    private static final String MOVE_NOTES = """
            update error_note set group_id = (select group_id from error_signature where id = :signature)
            where group_id = :home and not exists (select from error_signature live where live.group_id = :home and live.occurrences > 0)""";

    private final EntityManager entities;
    private final Map<UUID, List<UUID>> groups = new LinkedHashMap<>();

    private EarlierGroups(EntityManager entities) {
        this.entities = entities;
    }

    /** @param found whose records' occurrences are still as they were */
    static EarlierGroups of(EntityManager entities, List<NewOccurrence> found) {
        EarlierGroups groups = new EarlierGroups(entities);
        if (!found.isEmpty()) {
            List<Object[]> rows = entities.createNativeQuery(EARLIER, Object[].class)
                    .setParameter(
                            "records",
                            found.stream().map(each -> each.of().record()).toArray(UUID[]::new))
                    .setParameter(
                            "positions",
                            found.stream().map(NewOccurrence::position).toArray(Integer[]::new))
                    .setParameter(
                            "signatures",
                            found.stream().map(each -> each.signature().id()).toArray(UUID[]::new))
                    .setParameter("version", found.get(0).signature().version())
                    .getResultList();
            rows.forEach(row -> groups.groups
                    .computeIfAbsent((UUID) row[0], any -> new ArrayList<>())
                    .add((UUID) row[1]));
        }
        return groups;
    }

    /** The group of a signature that is new: its errors' earlier one, or one of its own, by its own id. */
    UUID home(NewSignature signature) {
        return groups.getOrDefault(signature.id(), List.of(signature.id())).get(0);
    }

    void bringHome() {
        groups.forEach((signature, earlier) -> change(BRING_HOME, signature, earlier.get(0)));
    }

    void moveNotes() {
        groups.forEach((signature, earlier) -> earlier.forEach(group -> change(MOVE_NOTES, signature, group)));
    }

    private void change(String sql, UUID signature, UUID group) {
        entities.createNativeQuery(sql)
                .setParameter("signature", signature)
                .setParameter("home", group)
                .executeUpdate();
    }
}
