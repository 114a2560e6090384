package candor.collection.minimization;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What intake reads of a record, and what is no part of any category's content.
 *
 * @param id         the record's identifier, minted by the client
 * @param occurredAt when it was made, by the client's clock
 * @param texts      the other members of the envelope that were sent, by name ({@code user}, {@code visitor},
 *                   {@code installation})
 */
public record Envelope(UUID id, Instant occurredAt, Map<String, String> texts) {

    static final String ID = "id";
    static final String OCCURRED_AT = "occurredAt";
    static final String USER = "user";
    static final String INSTALLATION = "installation";
    static final String VISITOR = "visitor";

    public Envelope {
        texts = Map.copyOf(texts);
    }

    /** The sign-in name as the client says it, not looked up. */
    public @Nullable String user() {
        return texts.get(USER);
    }

    public @Nullable String installation() {
        return texts.get(INSTALLATION);
    }

    /** What the website calls a browser that nobody may have signed in with yet; opaque. */
    public @Nullable String visitor() {
        return texts.get(VISITOR);
    }
}
