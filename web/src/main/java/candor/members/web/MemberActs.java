package candor.members.web;

import candor.members.AdministratorRole;
import candor.members.Invitation;
import candor.members.MemberInvitations;
import candor.members.MemberRemoval;
import candor.platform.RefusalException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Does what a button of the pages of members asked for. */
@RequestScoped
public class MemberActs {
    @Inject
    private MemberInvitations invitations;

    @Inject
    private MemberRemoval removal;

    @Inject
    private AdministratorRole role;

    /**
     * What came of it.
     *
     * @param key  of its words, behind {@code members.done.}
     * @param done whether it was done
     */
    record Outcome(String key, boolean done) {}

    /** @return absent: no button was pressed */
    Optional<Outcome> act(Map<String, String> sent) {
        try {
            if (sent.containsKey("invite")) {
                invitations.invite(invitation(sent));
                return Optional.of(new Outcome("invited", true));
            }
            return change(sent, sent.getOrDefault("change", ""));
        } catch (RefusalException refused) {
            return Optional.of(new Outcome(key(refused), false));
        }
    }

    private Optional<Outcome> change(Map<String, String> sent, String change) {
        UUID id = id(sent.getOrDefault("id", ""));
        return switch (change) {
            case "remove" -> outcome("removed", removal.remove(id));
            case "appoint" -> outcome("appointed", role.set(id, true));
            case "dismiss" -> outcome("dismissed", role.set(id, false));
            default -> Optional.empty();
        };
    }

    private static Optional<Outcome> outcome(String key, boolean done) {
        return Optional.of(new Outcome(done ? key : "gone", done));
    }

    private static Invitation invitation(Map<String, String> sent) {
        String license = sent.getOrDefault("license", "").strip();
        return new Invitation(
                sent.getOrDefault("name", "").strip(),
                sent.getOrDefault("address", "").strip(),
                Locale.forLanguageTag(sent.getOrDefault("language", "en")),
                license.isEmpty() ? null : license);
    }

    private static String key(RefusalException refused) {
        return switch (refused.kind()) {
            case BAD_REQUEST -> "wrong." + String.valueOf(refused.detail()).replace("/", "");
            case NAME_TAKEN -> "taken";
            case OWN_MEMBERSHIP -> "own";
            case TOO_MANY -> "often";
            case UNAVAILABLE -> "unavailable";
            default -> throw refused;
        };
    }

    /** Nobody's, if it is none. */
    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return new UUID(0, 0);
        }
    }
}
