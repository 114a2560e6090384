package candor.members;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whom an administrator asks to join.
 *
 * @param signInName 2 to 63 of {@code a-z 0-9 . _ -}, the first no sign: also the name that records bring
 * @param address    an e-mail address, without a name beside it; it is given to the identity provider and not kept here
 * @param language   that the person is written to in, {@code en} or {@code de}
 * @param license    the name of a license of the organization's to work under; absent: one that nobody works under, if there is one
 */
public record Invitation(
        String signInName,
        String address,
        Locale language,
        @Nullable String license) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,62}");
    private static final int LONGEST_ADDRESS = 254; // RFC 5321, with the errata
    private static final Set<Locale> LANGUAGES = Set.of(Locale.ENGLISH, Locale.GERMAN);

    /** @throws InvalidInvitationException that names the member at fault */
    public Invitation {
        require(NAME.matcher(signInName).matches(), "/signInName");
        require(isAddress(address), "/email");
        require(LANGUAGES.contains(language), "/language");
    }

    private static void require(boolean condition, String pointer) {
        if (!condition) {
            throw new InvalidInvitationException(pointer);
        }
    }

    private static boolean isAddress(String text) {
        try {
            InternetAddress read = new InternetAddress(text, true);
            read.validate();
            return text.length() <= LONGEST_ADDRESS
                    && text.equals(read.getAddress())
                    && text.chars().noneMatch(Character::isISOControl)
                    && text.indexOf('@') > 0;
        } catch (AddressException e) {
            return false;
        }
    }
}
