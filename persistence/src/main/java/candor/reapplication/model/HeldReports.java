package candor.reapplication.model;

import candor.collection.model.RecordRemoval;
import candor.records.model.CollectedRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is held for an organization, report by report. Must be called inside a transaction. */
@ApplicationScoped
public class HeldReports {
    /** R1 is the same for everybody: no agreement reaches the website's rows. */
    private static final String HELD = "held.organization_id = :organization and held.surface in ('CLOUD', 'SOFTWARE')";

    /** A report by the first of its rows. A routed record has one row, which may have lost its time of day. */
    private static final String FIRST_ROWS = "select held.id from collected_record held where " + HELD + """
             and held.id > :after and held.id < :before
              and (held.category = 'ROUTING' or not exists (
                select from collected_record earlier
                where earlier.organization_id = held.organization_id and earlier.occurred_at = held.occurred_at
                  and earlier.source_id = held.source_id and earlier.client_id = held.client_id
                  and earlier.category <> 'ROUTING' and earlier.id < held.id))
            """;

    private static final String ROWS = """
            select row.id from collected_record first
            join collected_record row on row.organization_id = first.organization_id
              and row.occurred_at = first.occurred_at and row.source_id = first.source_id and row.client_id = first.client_id
            where first.id in (:ids) order by row.id""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private RecordRemoval removal;

    public HeldReports() {}

    /** For tests, which bring their own. */
    public HeldReports(EntityManager entities) {
        this.entities = entities;
        this.removal = new RecordRemoval(entities);
    }

    /** The ids of the first rows of reports between two ids, both excluded, in their order. */
    public List<UUID> firstRows(UUID organization, UUID after, UUID before, int limit) {
        return firstRows("order by held.id limit :limit", organization, after, before, limit);
    }

    /** The same from the newest on. */
    public List<UUID> newestFirstRows(UUID organization, UUID after, UUID before, int limit) {
        return firstRows("order by held.id desc limit :limit", organization, after, before, limit);
    }

    private List<UUID> firstRows(String order, UUID organization, UUID after, UUID before, int limit) {
        return ids(entities.createNativeQuery(FIRST_ROWS + order, UUID.class)
                .setParameter("organization", organization)
                .setParameter("after", after)
                .setParameter("before", before)
                .setParameter("limit", limit)
                .getResultList());
    }

    public long rows(UUID organization, UUID before) {
        return ((Number) entities.createNativeQuery(
                                "select count(*) from collected_record held where " + HELD + " and held.id < :before")
                        .setParameter("organization", organization)
                        .setParameter("before", before)
                        .getSingleResult())
                .longValue();
    }

    /** All rows of the reports that begin with these; nobody else changes them until the transaction ends. */
    public List<List<HeldRow>> lock(Collection<UUID> firstRows) {
        removal.lockJobs(firstRows);
        return reports(ids(entities.createNativeQuery(ROWS + " for update of row", UUID.class)
                .setParameter("ids", firstRows)
                .getResultList()));
    }

    /** As {@link #lock}, for who only looks. */
    public List<List<HeldRow>> read(Collection<UUID> firstRows) {
        return reports(ids(entities.createNativeQuery(ROWS, UUID.class)
                .setParameter("ids", firstRows)
                .getResultList()));
    }

    /** From the table itself: what is concealed is held until it is deleted, and its deletion may be undone. */
    private List<CollectedRecord> held(List<UUID> rows) {
        return entities.createNativeQuery(
                        "select * from collected_record where id = any (:rows) order by id", CollectedRecord.class)
                .setParameter("rows", rows.toArray(UUID[]::new))
                .getResultList();
    }

    private List<List<HeldRow>> reports(List<UUID> rows) {
        Map<List<UUID>, List<HeldRow>> reports = new LinkedHashMap<>();
        held(rows).forEach(row -> reports.computeIfAbsent(
                        List.of(row.sourceId(), row.clientId()), any -> new ArrayList<>())
                .add(HeldRow.of(row)));
        return List.copyOf(reports.values());
    }

    /** @param row as it is to be; without a name, it belongs to the organization alone from now on */
    public void update(HeldRow row, long basis) {
        entities.createNativeQuery("""
                update collected_record set basis_id = :basis, content = cast(:content as jsonb), retain_until = :until,
                  size = octet_length(:content) + coalesce((select bytes.size from asset_content bytes
                    where bytes.record_id = collected_record.id and bytes.completed_at is not null), 0),
                  omitted = string_to_array(:omitted, ','), installation = nullif(:installation, ''),
                  license_id = case when :nameless then null else license_id end,
                  person_id = case when :nameless then null else person_id end,
                  visitor_id = case when :nameless then null else visitor_id end
                where id = :id""")
                .setParameter("id", row.id())
                .setParameter("basis", basis)
                .setParameter("content", row.content())
                .setParameter("until", row.retainUntil())
                .setParameter("omitted", String.join(",", row.omitted()))
                .setParameter("installation", row.installation() == null ? "" : row.installation())
                .setParameter("nameless", !row.named())
                .executeUpdate();
    }

    public long bytes(Collection<UUID> rows) {
        return rows.isEmpty()
                ? 0
                : ((Number) entities.createNativeQuery(
                                        "select coalesce(sum(size), 0) from asset_content where record_id in (:rows)")
                                .setParameter("rows", rows)
                                .getSingleResult())
                        .longValue();
    }

    @SuppressWarnings("unchecked") // the result class is given
    private static List<UUID> ids(List<?> found) {
        return (List<UUID>) found;
    }
}
