package candor.erasure.model;

import candor.collection.model.Tombstones;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@link JournaledTombstones} as a line of JSON, the ids in base64: 22 bytes each. What is not known makes a line unreadable. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TombstoneLine(UUID order, Integer portion, @Nullable UUID source, byte[] ids) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Without its end of line. */
    static String write(JournaledTombstones tombstones) {
        Tombstones deleted = tombstones.deleted();
        try {
            return JSON.writeValueAsString(
                    new TombstoneLine(tombstones.order(), tombstones.portion(), deleted.source(), deleted.keys()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalArgumentException which says nothing of the content */
    static JournaledTombstones read(String line) {
        try {
            TombstoneLine read = Objects.requireNonNull(JSON.readValue(line, TombstoneLine.class));
            return new JournaledTombstones(
                    Objects.requireNonNull(read.order),
                    Objects.requireNonNull(read.portion),
                    new Tombstones(read.source, read.ids));
        } catch (JsonProcessingException | RuntimeException quotesTheLine) {
            throw new IllegalArgumentException("no tombstones");
        }
    }
}
