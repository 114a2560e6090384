package candor.erasure.rest;

import candor.erasure.MemberFilter;
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
 * What is to be deleted, and whether it is only to be counted.
 *
 * @param filter  required; {@code {}} is everything that is held for the organization
 * @param preview true: nothing is deleted, and the answer has counts and a token
 * @param token   of the preview, with the order
 */
public record OrganizationErasureBody(
        @Nullable Filter filter,
        @Nullable Boolean preview,
        @Nullable String token) {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    /**
     * What is absent does not restrict. An empty list is refused: nothing chosen must not mean everything.
     *
     * @param users sign-in names
     * @param from  earliest moment of occurrence, RFC 3339
     * @param to    first moment of occurrence that is too late, RFC 3339
     */
    public record Filter(
            @Nullable List<String> users,
            @Nullable List<String> surfaces,
            @Nullable List<String> categories,
            @Nullable String from,
            @Nullable String to) {

        MemberFilter read() {
            Instant earliest = moment(from);
            Instant end = moment(to);
            if (earliest != null && end != null && !earliest.isBefore(end)) {
                throw new ProblemException(ProblemType.BAD_REQUEST, "/filter/to");
            }
            return new MemberFilter(
                    words(users, Function.identity(), "/filter/users"),
                    words(surfaces, Surface::valueOf, "/filter/surfaces"),
                    words(categories, Category::valueOf, "/filter/categories"),
                    earliest,
                    end);
        }

        private static <T> Set<T> words(
                @Nullable List<@Nullable String> sent, Function<String, T> reader, String pointer) {
            if (sent == null) {
                return Set.of();
            }
            try {
                if (!sent.isEmpty() && !sent.contains(null)) {
                    return sent.stream().map(reader).collect(Collectors.toSet());
                }
            } catch (IllegalArgumentException unknown) {
                // answered below
            }
            throw new ProblemException(ProblemType.BAD_REQUEST, pointer);
        }

        private static @Nullable Instant moment(@Nullable String text) {
            try {
                return text == null ? null : OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeException e) {
                throw new ProblemException(ProblemType.BAD_REQUEST, "/filter: not a moment by RFC 3339");
            }
        }
    }

    /** @throws ProblemException {@code 400} */
    static OrganizationErasureBody read(@Nullable String body) {
        try {
            OrganizationErasureBody read = body == null ? null : STRICT.readValue(body, OrganizationErasureBody.class);
            if (read == null || read.filter == null) {
                throw new ProblemException(ProblemType.BAD_REQUEST, "/filter is missing");
            }
            if (read.isPreview() == (read.token != null)) {
                throw new ProblemException(
                        ProblemType.BAD_REQUEST, "either a preview or, with the preview's token, the order");
            }
            return read;
        } catch (JsonProcessingException e) {
            throw new ProblemException(
                    ProblemType.BAD_REQUEST,
                    "not of the form {\"filter\": {\"users\": […], \"surfaces\": […], \"categories\": […], \"from\": …, "
                            + "\"to\": …}, \"preview\": true} or {\"filter\": {…}, \"token\": …}");
        }
    }

    boolean isPreview() {
        return Boolean.TRUE.equals(preview);
    }
}
