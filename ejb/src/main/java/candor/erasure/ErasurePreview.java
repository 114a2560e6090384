package candor.erasure;

import candor.policy.model.Category;
import java.time.Instant;
import java.util.Map;

/**
 * What a deletion would take away, and the word that orders it.
 *
 * @param counts    rows by category, as they are now
 * @param token     to be sent with the order; says what was looked at, by whom, and is good until {@code expiresAt}
 */
public record ErasurePreview(Map<Category, Long> counts, long total, String token, Instant expiresAt) {}
