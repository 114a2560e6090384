package candor.hold.model;

import candor.policy.model.Category;
import candor.policy.model.Surface;
import candor.records.model.Holder;
import candor.records.model.Holder.OfOrganization;
import candor.records.model.Holder.OfPerson;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which rows a hold reaches: all of a person's, whoever they belong to, all of an organization's, or everybody's; of these those that the
 * filter lets through. An empty set or an absent moment does not restrict.
 *
 * @param holder absent: everybody
 * @param from the earliest moment of occurrence
 * @param to   the first moment of occurrence that is too late
 */
public record HoldScope(
        @Nullable Holder holder,
        Set<Surface> surfaces,
        Set<Category> categories,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** @throws IllegalArgumentException if the period ends before it begins, or nothing restricts what it reaches */
    public HoldScope {
        surfaces = Set.copyOf(surfaces);
        categories = Set.copyOf(categories);
        if (from != null && to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("to is not after from");
        }
        if (holder == null && surfaces.isEmpty() && categories.isEmpty() && from == null && to == null) {
            throw new IllegalArgumentException("everything");
        }
    }

    public static HoldScope all(Holder holder) {
        return new HoldScope(holder, Set.of(), Set.of(), null, null);
    }

    public @Nullable UUID person() {
        return holder instanceof OfPerson of ? of.person() : null;
    }

    public @Nullable UUID organization() {
        return holder instanceof OfOrganization of ? of.organization() : null;
    }

    List<UUID> licenses() {
        return holder instanceof OfPerson of ? of.consumerLicenses() : List.of();
    }
}
