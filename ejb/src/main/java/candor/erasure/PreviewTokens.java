package candor.erasure;

import candor.erasure.ErasureOrder.Shown;
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

    String give(UUID person, UUID organization, ErasureFilter filter, Shown shown, Instant expiresAt) {
        return keys.sign(
                TYPE,
                subject(person, organization, filter) + " " + shown.moment() + " " + shown.rows() + " " + expiresAt);
    }

    /**
     * @return what was shown
     * @throws StalePreviewException if it is not of this person, or of other rows, or too old
     */
    Shown check(String token, UUID person, UUID organization, ErasureFilter filter, Instant now) {
        String[] words = keys.verified(TYPE, token)
                .orElseThrow(StalePreviewException::new)
                .split(" ");
        boolean good = words.length == 4
                && words[0].equals(subject(person, organization, filter))
                && now.isBefore(Instant.parse(words[3]));
        if (!good) {
            throw new StalePreviewException();
        }
        return new Shown(UUID.fromString(words[1]), Long.parseLong(words[2]));
    }

    private static String subject(UUID person, UUID organization, ErasureFilter filter) {
        TreeSet<String> jobs = new TreeSet<>(); // may have any characters in them
        filter.jobs().forEach(job -> jobs.add(HexFormat.of().formatHex(Sha256.of(job))));
        return HexFormat.of()
                .formatHex(Sha256.of(person + " " + organization + " " + new TreeSet<>(filter.people())
                        + new TreeSet<>(filter.surfaces()) + new TreeSet<>(filter.categories()) + jobs + filter.from()
                        + " " + filter.to()));
    }
}
