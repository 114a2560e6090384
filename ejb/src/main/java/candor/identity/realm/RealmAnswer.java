package candor.identity.realm;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What the identity provider answered to what it was asked or told.
 *
 * @param body     absent: it said nothing that is JSON
 * @param location of what was made
 */
record RealmAnswer(
        int status, @Nullable JsonNode body, @Nullable String location) {
    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;

    boolean isConflict() {
        return status == CONFLICT;
    }

    boolean isMissing() {
        return status == NOT_FOUND;
    }

    /** @throws RealmUnavailableException if it did not do what it was told */
    RealmAnswer requireDone() {
        if (status / 100 != 2) {
            throw new RealmUnavailableException();
        }
        return this;
    }

    /** @throws RealmUnavailableException if it neither did it nor has anything to do it to */
    void requireGone() {
        if (!isMissing()) {
            requireDone();
        }
    }

    /** @throws RealmUnavailableException if there is none */
    JsonNode requireBody() {
        requireDone();
        if (body == null) {
            throw new RealmUnavailableException();
        }
        return body;
    }

    /** The id at the end of {@link #location}. */
    String madeId() {
        requireDone();
        if (location == null) {
            throw new RealmUnavailableException();
        }
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
