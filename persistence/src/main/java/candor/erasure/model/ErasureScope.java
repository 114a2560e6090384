package candor.erasure.model;

import candor.records.model.Holder;
import candor.records.model.Holder.OfOrganization;
import candor.records.model.Holder.OfPerson;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which rows an order may reach. A row that belongs to an organization is deleted for that organization alone: nobody decides
 * over another one's.
 *
 * @param holder       whose rows they are
 * @param organization the one that decides; absent: none does, and rows that belong to one stay
 * @param filter       which of them
 */
public record ErasureScope(Holder holder, @Nullable UUID organization, ErasureFilter filter) {

    public static ErasureScope ofOrganization(UUID organization, ErasureFilter filter) {
        return new ErasureScope(new OfOrganization(organization), organization, filter);
    }

    public static ErasureScope ofPerson(OfPerson person, @Nullable UUID organization, ErasureFilter filter) {
        return new ErasureScope(person, organization, filter);
    }

    /** @throws IllegalArgumentException if an organization's rows were to go for another one, or a person's by other people */
    public ErasureScope {
        if (holder instanceof OfOrganization of && !of.organization().equals(organization)) {
            throw new IllegalArgumentException("an organization decides over its own");
        }
        if (holder instanceof OfPerson && !filter.people().isEmpty()) {
            throw new IllegalArgumentException("a person's rows are one person's");
        }
    }

    @Nullable
    UUID person() {
        return holder instanceof OfPerson person ? person.person() : null;
    }

    List<UUID> licenses() {
        return holder instanceof OfPerson person ? person.consumerLicenses() : List.of();
    }
}
