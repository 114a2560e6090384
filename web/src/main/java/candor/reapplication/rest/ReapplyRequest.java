package candor.reapplication.rest;

import candor.platform.rest.ProblemException;
import candor.platform.rest.ProblemType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

/** @param preview whether only to count; absent: the run is ordered */
public record ReapplyRequest(@Nullable Boolean preview) {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    boolean isPreview() {
        return Boolean.TRUE.equals(preview);
    }

    /** @throws ProblemException {@code 400} */
    static ReapplyRequest read(@Nullable String body) {
        if (body == null || body.isBlank()) {
            return new ReapplyRequest(null);
        }
        try {
            ReapplyRequest request = STRICT.readValue(body, ReapplyRequest.class);
            if (request == null) {
                throw new ProblemException(ProblemType.BAD_REQUEST, "not of the form {\"preview\": true}");
            }
            return request;
        } catch (JsonProcessingException e) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "not of the form {\"preview\": true}");
        }
    }
}
