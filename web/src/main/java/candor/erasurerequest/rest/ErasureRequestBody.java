package candor.erasurerequest.rest;

import candor.erasure.model.ErasureFilter;
import candor.platform.rest.ProblemException;
import candor.platform.rest.ProblemType;
import candor.policy.model.Category;
import candor.policy.model.Surface;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is to be deleted; what is absent, or an empty list, does not restrict.
 *
 * @param from earliest moment of occurrence, RFC 3339
 * @param to   first moment of occurrence that is too late, RFC 3339
 */
public record ErasureRequestBody(
        @Nullable List<String> surfaces,
        @Nullable List<String> categories,
        @Nullable String from,
        @Nullable String to) {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    /** @throws ProblemException {@code 400}; without a body too: everything is asked for by {@code {}}, not by an accident */
    static ErasureFilter read(@Nullable String body) {
        try {
            ErasureRequestBody request = body == null ? null : STRICT.readValue(body, ErasureRequestBody.class);
            if (request == null) {
                throw notUnderstood();
            }
            return new ErasureFilter(
                    Set.of(),
                    words(request.surfaces(), Surface::valueOf),
                    words(request.categories(), Category::valueOf),
                    moment(request.from()),
                    moment(request.to()));
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
            throw notUnderstood();
        }
    }

    private static <T> Set<T> words(@Nullable List<@Nullable String> sent, Function<String, T> reader) {
        if (sent != null && sent.contains(null)) {
            throw notUnderstood();
        }
        return sent == null ? Set.of() : sent.stream().map(reader).collect(Collectors.toSet());
    }

    private static @Nullable Instant moment(@Nullable String text) {
        return text == null ? null : OffsetDateTime.parse(text).toInstant();
    }

    private static ProblemException notUnderstood() {
        return new ProblemException(
                ProblemType.BAD_REQUEST,
                "not of the form {\"surfaces\": […], \"categories\": […], \"from\": …, \"to\": …}");
    }
}
