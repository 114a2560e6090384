package candor.licensing.model;

import candor.policy.model.Tool;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A client at the identity provider by which a program of an organization's own comes in, with some of its tools (R16). */
@Entity
@Table(name = "api_client")
@DynamicUpdate
public class ApiClient {
    @Id
    private UUID id;

    @OneToOne(fetch = FetchType.LAZY)
    @MapsId
    @JoinColumn(name = "id")
    private Person program;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organization_id")
    private Organization organization;

    @Column(name = "provider_id")
    private String providerId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> tools;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "created_by")
    private Person createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "secret_at")
    private Instant secretAt;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "secret_holders")
    private List<UUID> secretHolders;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "revoked_by")
    private @Nullable Person revokedBy;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Column(name = "removed_at")
    private @Nullable Instant removedAt;

    protected ApiClient() {}

    /**
     * @param program    who acts for the organization
     * @param providerId the identity provider's own id of it
     * @param tools      at least one
     */
    public ApiClient(
            Person program,
            Organization organization,
            String providerId,
            Set<Tool> tools,
            Person createdBy,
            Instant now) {
        this.program = program;
        this.organization = organization;
        this.providerId = providerId;
        this.tools = tools.stream().map(Tool::name).sorted().toList();
        this.createdBy = createdBy;
        this.createdAt = now;
        this.secretAt = now;
        this.secretHolders = List.of(createdBy.id());
    }

    /** The one of {@link #program()}. */
    public UUID id() {
        return id;
    }

    public Person program() {
        return program;
    }

    public Organization organization() {
        return organization;
    }

    public String providerId() {
        return providerId;
    }

    /** @throws IllegalArgumentException if what is stored is not in the policy's vocabulary: fail closed */
    public Set<Tool> tools() {
        return tools.stream().map(Tool::valueOf).collect(Collectors.toCollection(() -> EnumSet.noneOf(Tool.class)));
    }

    public Person createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Since when its secret is what it is. */
    public Instant secretAt() {
        return secretAt;
    }

    public Optional<Instant> revokedAt() {
        return Optional.ofNullable(revokedAt);
    }

    public Optional<Person> revokedBy() {
        return Optional.ofNullable(revokedBy);
    }

    /** It has another secret from now on, which somebody is told. */
    public void rotate(Person told, Instant now) {
        secretAt = now;
        secretHolders = Stream.concat(secretHolders.stream(), Stream.of(told.id()))
                .distinct()
                .toList();
    }

    /** It opens nothing here any more, whatever tokens there are. */
    public void revoke(Person by, Instant now) {
        revokedBy = by;
        revokedAt = now;
        program.forgetSubject();
    }

    /** The identity provider does not know it any more. */
    public void removed(Instant now) {
        removedAt = now;
    }
}
