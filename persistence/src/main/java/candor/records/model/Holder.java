package candor.records.model;

import java.util.List;
import java.util.UUID;

/** Whose records are asked for. */
public sealed interface Holder {

    /** A person's own: rows under the name, and nameless rows of the consumer licenses the person holds. */
    record OfPerson(UUID person, List<UUID> consumerLicenses) implements Holder {
        public OfPerson {
            consumerLicenses = List.copyOf(consumerLicenses);
        }
    }

    /** All that is held for an organization. */
    record OfOrganization(UUID organization) implements Holder {}
}
