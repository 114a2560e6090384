package candor.erasure;

import candor.erasure.model.ErasureFilter;
import candor.platform.CertificateKeys;
import candor.platform.model.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HexFormat;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Words that say that somebody has seen what a deletion would take away. Signed, so that any node can tell that one of them gave it,
 * and nobody has to remember it.
 */
@ApplicationScoped
public class PreviewTokens {
    private static final String TYPE = "erasure-preview+jws";

    @Inject
    private CertificateKeys keys;

    String give(UUID person, UUID organization, ErasureFilter filter, Instant expiresAt) {
        return keys.sign(TYPE, subject(person, organization, filter) + " " + expiresAt);
    }

    /** @throws StalePreviewException if it is not of this person, or of other rows, or too old */
    void check(String token, UUID person, UUID organization, ErasureFilter filter, Instant now) {
        String[] words = keys.verified(TYPE, token)
                .orElseThrow(StalePreviewException::new)
                .split(" ");
        boolean good = words.length == 2
                && words[0].equals(subject(person, organization, filter))
                && now.isBefore(Instant.parse(words[1]));
        if (!good) {
            throw new StalePreviewException();
        }
    }

    private static String subject(UUID person, UUID organization, ErasureFilter filter) {
        return HexFormat.of()
                .formatHex(Sha256.of(person + " " + organization + " " + new TreeSet<>(filter.people())
                        + new TreeSet<>(filter.surfaces()) + new TreeSet<>(filter.categories()) + filter.from() + " "
                        + filter.to()));
    }
}
