package candor.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, for the portal.
 *
 * @param organization     short name of the person's organization
 * @param organizationName its name for people
 */
public record PersonView(
        String signInName,
        @Nullable String organization,
        @Nullable String organizationName,
        Set<String> roles) {}
