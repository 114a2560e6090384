package candor.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads what clients order, to the letter: a member that is unknown or said twice, or a value of another kind, is a {@code 400} and
 * never a guess.
 */
public final class StrictBody {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .withCoercionConfig(
                    LogicalType.Textual, config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private StrictBody() {}

    /**
     * @param form what it has to look like, for the client
     * @return absent: there is no body, or it says {@code null}
     * @throws ProblemException {@code 400}
     */
    public static <T> Optional<T> read(@Nullable String body, Class<T> type, String form) {
        try {
            return body == null || body.isBlank() ? Optional.empty() : Optional.ofNullable(JSON.readValue(body, type));
        } catch (JsonProcessingException e) {
            throw notOfForm(form);
        }
    }

    public static ProblemException notOfForm(String form) {
        return new ProblemException(ProblemType.BAD_REQUEST, "not of the form " + form);
    }

    /**
     * What somebody chose; nothing said does not restrict. An empty list does not mean everything: it is refused.
     *
     * @throws ProblemException {@code 400} that names the place
     */
    public static <T> Set<T> chosen(@Nullable List<@Nullable String> sent, Function<String, T> reader, String pointer) {
        if (sent == null) {
            return Set.of();
        }
        try {
            if (!sent.isEmpty() && !sent.contains(null)) {
                return sent.stream().map(reader).collect(Collectors.toSet());
            }
        } catch (IllegalArgumentException unknown) {
            // answered below, as what is empty is
        }
        throw new ProblemException(ProblemType.BAD_REQUEST, pointer);
    }

    /** @throws ProblemException {@code 400} that names the place of what is no moment by RFC 3339 */
    public static @Nullable Instant moment(@Nullable String text, String pointer) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new ProblemException(ProblemType.BAD_REQUEST, pointer);
        }
    }

    /** @throws ProblemException {@code 400} if a period ends before it begins */
    public static void requirePeriod(@Nullable Instant from, @Nullable Instant to, String pointer) {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new ProblemException(ProblemType.BAD_REQUEST, pointer);
        }
    }
}
