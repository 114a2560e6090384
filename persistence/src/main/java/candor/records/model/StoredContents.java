package candor.records.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the bytes of assets, a piece at a time, so that no heap has to hold them (ADR 8). */
@ApplicationScoped
public class StoredContents {
    @PersistenceContext
    private EntityManager entities;

    public StoredContents() {}

    /** For tests, which bring their own. */
    public StoredContents(EntityManager entities) {
        this.entities = entities;
    }

    /** The complete bytes of a record. @param sha256 32 bytes */
    public record Content(UUID id, UUID recordId, long size, byte[] sha256) {}

    /** By record those of its bytes that are complete. */
    public Map<UUID, Content> of(Collection<UUID> records) {
        if (records.isEmpty()) {
            return Map.of();
        }
        List<Object[]> rows = entities.createNativeQuery(
                        "select id, record_id, size, sha256 from asset_content "
                                + "where record_id in (:records) and completed_at is not null",
                        Object[].class)
                .setParameter("records", records)
                .getResultList();
        return rows.stream()
                .map(row -> new Content((UUID) row[0], (UUID) row[1], ((Number) row[2]).longValue(), (byte[]) row[3]))
                .collect(Collectors.toMap(Content::recordId, Function.identity()));
    }

    /** A piece; absent past the last one. */
    public Optional<byte[]> piece(UUID content, int position) {
        return entities.createNativeQuery(
                        "select bytes from asset_piece where content_id = :id and position = :position", byte[].class)
                .setParameter("id", content)
                .setParameter("position", position)
                .getResultStream()
                .findFirst();
    }
}
