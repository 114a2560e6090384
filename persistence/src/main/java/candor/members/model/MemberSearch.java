package candor.members.model;

import org.jspecify.annotations.Nullable;

/**
 * Which of an organization's people are looked for.
 *
 * @param text   part of the sign-in name, in whatever case; absent: any
 * @param former those who have left, in place of those who belong to it
 */
public record MemberSearch(@Nullable String text, boolean former, Order order) {

    public enum Order {
        /** Who joined last comes first. */
        JOINED,
        /** By sign-in name. */
        NAME
    }
}
