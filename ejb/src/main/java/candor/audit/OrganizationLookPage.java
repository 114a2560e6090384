package candor.audit;

import candor.audit.model.OrganizationLook;
import candor.audit.model.SeenPerson;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some looks at an organization's records, newest first.
 *
 * @param next where the next page begins; absent: this is the last one
 */
public record OrganizationLookPage(
        List<Item> items, @Nullable String next) {
    public OrganizationLookPage {
        items = List.copyOf(items);
    }

    /**
     * A look.
     *
     * @param filter what was asked for; a text that was searched for is not in it
     * @param people some of those whose records were seen, those with most of them first; {@code look} says of how many they were
     */
    public record Item(OrganizationLook look, Map<String, String> filter, List<SeenPerson> people) {
        public Item {
            people = List.copyOf(people);
        }

        public UUID id() {
            return look.id();
        }
    }
}
