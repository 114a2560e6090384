package candor.licensing.model;

import candor.policy.model.ElementRef;
import candor.policy.model.Narrowing;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What an organization's administrators leave out, from when it is set until the next one is (R16). Never changed. */
@Entity
@Table(name = "collection_narrowing")
public class CollectionNarrowing {
    @Id
    private UUID id;

    @Column(name = "organization_id")
    private UUID organizationId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> omitted;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "set_by")
    private Person setBy;

    @Column(name = "set_at")
    private Instant setAt;

    protected CollectionNarrowing() {}

    public CollectionNarrowing(UUID id, UUID organizationId, Narrowing narrowing, Person setBy, Instant setAt) {
        this.id = id;
        this.organizationId = organizationId;
        this.omitted =
                narrowing.omitted().stream().sorted().map(ElementRef::toString).toList();
        this.setBy = setBy;
        this.setAt = setAt;
    }

    public UUID id() {
        return id;
    }

    public UUID organizationId() {
        return organizationId;
    }

    /** @throws IllegalArgumentException if what is stored is not in the policy's vocabulary: fail closed */
    public Narrowing narrowing() {
        return new Narrowing(omitted.stream().map(ElementRef::parse).collect(Collectors.toSet()));
    }

    public Person setBy() {
        return setBy;
    }

    public Instant setAt() {
        return setAt;
    }
}
