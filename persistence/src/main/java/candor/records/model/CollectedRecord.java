package candor.records.model;

import candor.policy.model.Category;
import candor.policy.model.Surface;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A row of collected data: one category, held under one basis. Written by {@code RecordStore}, read here, unless it is being
 * deleted: from the order on nobody sees it (ADR 13).
 */
@Entity
@Immutable
@Table(name = "visible_record")
public class CollectedRecord {
    @Id
    private UUID id;

    @Column(name = "source_id")
    private UUID sourceId;

    @Column(name = "client_id")
    private UUID clientId;

    @Enumerated(EnumType.STRING)
    private Surface surface;

    @Enumerated(EnumType.STRING)
    private Category category;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "license_id")
    private @Nullable UUID licenseId;

    @Column(name = "person_id")
    private @Nullable UUID personId;

    @Column(name = "organization_id")
    private @Nullable UUID organizationId;

    private @Nullable String installation;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "basis_id")
    private Basis basis;

    @Column(name = "retain_until")
    private LocalDate retainUntil;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> omitted;

    @JdbcTypeCode(SqlTypes.JSON)
    private String content;

    protected CollectedRecord() {}

    public UUID id() {
        return id;
    }

    public UUID sourceId() {
        return sourceId;
    }

    /** The id that the client minted; the rows of one report share it. */
    public UUID clientId() {
        return clientId;
    }

    public Surface surface() {
        return surface;
    }

    public Category category() {
        return category;
    }

    public Instant occurredAt() {
        return occurredAt;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public Optional<UUID> licenseId() {
        return Optional.ofNullable(licenseId);
    }

    public Optional<UUID> personId() {
        return Optional.ofNullable(personId);
    }

    public boolean isOf(UUID organization) {
        return organization.equals(organizationId);
    }

    public boolean isUnderLicense(UUID license) {
        return license.equals(licenseId);
    }

    public Optional<String> installation() {
        return Optional.ofNullable(installation);
    }

    public Basis basis() {
        return basis;
    }

    /** The last day on which it is held. */
    public LocalDate retainUntil() {
        return retainUntil;
    }

    /** Elements that came with the record and were not kept, as {@code CATEGORY.ELEMENT}. */
    public List<String> omitted() {
        return omitted;
    }

    /** What was retained, as JSON with every number as it was sent. */
    public String content() {
        return content;
    }
}
