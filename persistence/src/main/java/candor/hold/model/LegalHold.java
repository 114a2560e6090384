package candor.hold.model;

import candor.policy.model.Category;
import candor.policy.model.Surface;
import candor.records.model.Holder;
import candor.records.model.Holder.OfOrganization;
import candor.records.model.Holder.OfPerson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Keeps rows from being deleted or reduced until it is lifted. Its words are stewards'; nobody else reads them. */
@Entity
@Table(name = "legal_hold")
public class LegalHold {
    @Id
    @Column(updatable = false)
    private UUID id;

    @Column(name = "person_id", updatable = false)
    private @Nullable UUID personId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(updatable = false)
    private List<UUID> licenses;

    @Column(name = "organization_id", updatable = false)
    private @Nullable UUID organizationId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(updatable = false)
    private @Nullable List<String> surfaces;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(updatable = false)
    private @Nullable List<String> categories;

    @Column(name = "occurred_from", updatable = false)
    private @Nullable Instant occurredFrom;

    @Column(name = "occurred_to", updatable = false)
    private @Nullable Instant occurredTo;

    @Column(updatable = false)
    private String reason;

    @Column(name = "case_reference", updatable = false)
    private String caseReference;

    @Column(name = "set_by", updatable = false)
    private UUID setBy;

    @Column(name = "set_at", updatable = false)
    private Instant setAt;

    @Column(name = "lifted_by")
    private @Nullable UUID liftedBy;

    @Column(name = "lifted_at")
    private @Nullable Instant liftedAt;

    @Column(name = "lift_reason")
    private @Nullable String liftReason;

    protected LegalHold() {}

    /** @param id UUIDv7 of this moment */
    public LegalHold(UUID id, HoldScope scope, String reason, String caseReference, UUID setBy, Instant setAt) {
        this.id = id;
        this.personId = scope.person();
        this.licenses = scope.licenses();
        this.organizationId = scope.organization();
        this.surfaces = orNothing(scope.surfaces(), Surface::name);
        this.categories = orNothing(scope.categories(), Category::name);
        this.occurredFrom = scope.from();
        this.occurredTo = scope.to();
        this.reason = reason;
        this.caseReference = caseReference;
        this.setBy = setBy;
        this.setAt = setAt;
    }

    /** @return whether it was in force */
    public boolean lift(Lifting lifting) {
        boolean was = isInForce();
        if (was) {
            liftedBy = lifting.by();
            liftedAt = lifting.at();
            liftReason = lifting.reason();
        }
        return was;
    }

    public UUID id() {
        return id;
    }

    public HoldScope scope() {
        return new HoldScope(
                holder(),
                among(surfaces, Surface::valueOf),
                among(categories, Category::valueOf),
                occurredFrom,
                occurredTo);
    }

    private @Nullable Holder holder() {
        if (personId != null) {
            return new OfPerson(personId, licenses);
        }
        return organizationId == null ? null : new OfOrganization(organizationId);
    }

    public String reason() {
        return reason;
    }

    public String caseReference() {
        return caseReference;
    }

    public UUID setBy() {
        return setBy;
    }

    public Instant setAt() {
        return setAt;
    }

    public boolean isInForce() {
        return liftedAt == null;
    }

    /** Absent while it is in force. */
    public Optional<Lifting> lifting() {
        return liftedBy == null || liftedAt == null || liftReason == null
                ? Optional.empty()
                : Optional.of(new Lifting(liftedBy, liftedAt, liftReason));
    }

    private static <T> @Nullable List<String> orNothing(Collection<T> chosen, Function<T, String> name) {
        return chosen.isEmpty() ? null : chosen.stream().map(name).sorted().toList();
    }

    private static <T> Set<T> among(@Nullable List<String> names, Function<String, T> reader) {
        return names == null ? Set.of() : names.stream().map(reader).collect(Collectors.toSet());
    }
}
