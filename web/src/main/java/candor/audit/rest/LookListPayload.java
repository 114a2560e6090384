package candor.audit.rest;

import candor.audit.OrganizationLookPage;
import candor.audit.OrganizationLookPage.Item;
import candor.audit.model.OrganizationLook;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param next cursor of the next page; null on the last one */
public record LookListPayload(List<Look> items, @Nullable String next) {

    /**
     * A look at the organization's records.
     *
     * @param actor       sign-in name of who looked, in that role
     * @param filter      what was asked for; a text that was searched for is not in it
     * @param records     how many records were seen, nameless ones too
     * @param people      of how many people
     * @param whose       some of them, those with most records first
     */
    public record Look(
            UUID id,
            Instant at,
            String actor,
            String role,
            String action,
            String reason,
            Map<String, String> filter,
            long records,
            long people,
            List<Person> whose) {

        static Look of(Item item) {
            OrganizationLook look = item.look();
            return new Look(
                    look.id(),
                    look.at(),
                    look.actor(),
                    look.role(),
                    look.action(),
                    look.reason(),
                    item.filter(),
                    look.records(),
                    look.people(),
                    item.people().stream()
                            .map(each -> new Person(each.user(), each.records()))
                            .toList());
        }
    }

    /** @param user sign-in name */
    public record Person(String user, long records) {}

    static LookListPayload of(OrganizationLookPage page) {
        return new LookListPayload(page.items().stream().map(Look::of).toList(), page.next());
    }
}
