package candor.collection.model;

import candor.policy.model.Category;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the bytes of assets, in pieces (ADR 8). An upload counts only once it is complete. Must be called inside a transaction. */
@ApplicationScoped
public class AssetContents {
    private static final String ASSET = """
            select held.id, held.category, held.license_id, held.organization_id, held.content ->> 'mediaType', basis.omitted
            from collected_record held join basis on basis.id = held.basis_id
            where held.client_id = :asset and held.source_id = :source
              and held.category in ('UPLOADED_ASSET', 'GENERATED_ASSET')""";

    @PersistenceContext
    private EntityManager entities;

    public AssetContents() {}

    /** For tests, which bring their own. */
    public AssetContents(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * An asset that bytes may come for.
     *
     * @param notAllowed elements that the row's basis does not allow to be kept
     */
    public record Asset(
            UUID recordId,
            Category category,
            @Nullable UUID licenseId,
            @Nullable UUID organizationId,
            @Nullable String mediaType,
            List<String> notAllowed) {}

    /** By its source and the id that its client gave it. */
    public Optional<Asset> asset(UUID source, UUID clientId) {
        List<Object[]> rows = rows(entities.createNativeQuery(ASSET, Object[].class)
                .setParameter("asset", clientId)
                .setParameter("source", source));
        return rows.stream()
                .findFirst()
                .map(row -> new Asset(
                        (UUID) row[0],
                        Category.valueOf((String) row[1]),
                        (UUID) row[2],
                        (UUID) row[3],
                        (String) row[4],
                        Arrays.asList((String[]) row[5])));
    }

    /** @return false if the asset has been deleted meanwhile (R17) */
    public boolean begin(UUID upload, UUID record, Instant startedAt) {
        return entities.createNativeQuery("""
                        insert into asset_content (id, record_id, started_at)
                        select :id, id, :started from collected_record where id = :record for key share""")
                        .setParameter("id", upload)
                        .setParameter("record", record)
                        .setParameter("started", Timestamp.from(startedAt))
                        .executeUpdate()
                > 0;
    }

    /** @return false if the asset has been deleted meanwhile, and the pieces before this one with it (R17) */
    public boolean append(UUID upload, int position, byte[] bytes) {
        return entities.createNativeQuery("""
                        insert into asset_piece (content_id, position, bytes)
                        select id, :position, :bytes from asset_content where id = :id for key share""")
                        .setParameter("id", upload)
                        .setParameter("position", position)
                        .setParameter("bytes", bytes)
                        .executeUpdate()
                > 0;
    }

    /**
     * Makes an upload the bytes of its asset.
     *
     * @return false if the asset has been deleted meanwhile: then nothing may be kept (R17)
     */
    public boolean complete(UUID upload, UUID record, long size, byte[] sha256, Instant completedAt) {
        boolean held = !entities.createNativeQuery("select id from collected_record where id = :record for key share")
                .setParameter("record", record)
                .getResultList()
                .isEmpty();
        return held
                && entities.createNativeQuery("""
                                update asset_content set completed_at = :completed, size = :size, sha256 = :sha256 where id = :id""")
                                .setParameter("id", upload)
                                .setParameter("completed", Timestamp.from(completedAt))
                                .setParameter("size", size)
                                .setParameter("sha256", sha256)
                                .executeUpdate()
                        > 0;
    }

    public void abandon(UUID upload) {
        entities.createNativeQuery("delete from asset_content where id = :id and completed_at is null")
                .setParameter("id", upload)
                .executeUpdate();
    }

    /** Uploads that were broken off, with their server or their sender. @return how many went */
    public int abandonStartedBefore(Instant moment) {
        return entities.createNativeQuery(
                        "delete from asset_content where completed_at is null and started_at < :moment")
                .setParameter("moment", Timestamp.from(moment))
                .executeUpdate();
    }

    @SuppressWarnings("unchecked") // the result class is given
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}
