package candor.platform.model;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For whom a transaction acts.
 *
 * @param organization whose administrator the person is; absent: no organization's
 * @param office       absent: neither staff nor a steward
 */
public record Acting(
        UUID person, @Nullable UUID organization, @Nullable Office office) {

    /** Who sees more than what is their own or their organization's. */
    public enum Office {
        STAFF,
        STEWARD
    }

    public Acting {
        Objects.requireNonNull(person, "nobody in particular says nothing");
    }

    /** As the database keeps it: person, organization, office. */
    List<String> settings() {
        return List.of(
                person.toString(),
                organization == null ? "" : organization.toString(),
                office == null ? "" : office.name().toLowerCase(Locale.ROOT));
    }
}
