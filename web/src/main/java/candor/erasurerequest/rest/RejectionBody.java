package candor.erasurerequest.rest;

import candor.platform.rest.ProblemException;
import candor.platform.rest.ProblemType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import org.jspecify.annotations.Nullable;

/** @param reason is shown to the person; 1 to 2,000 characters */
public record RejectionBody(@Nullable String reason) {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .withCoercionConfig(
                    LogicalType.Textual, config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    /** @throws ProblemException {@code 400} */
    static String reason(@Nullable String body) {
        try {
            RejectionBody read = body == null ? null : STRICT.readValue(body, RejectionBody.class);
            if (read == null || read.reason() == null) {
                throw withoutReason();
            }
            return read.reason();
        } catch (JsonProcessingException e) {
            throw withoutReason();
        }
    }

    static ProblemException withoutReason() {
        return new ProblemException(ProblemType.BAD_REQUEST, "not of the form {\"reason\": \"1 to 2,000 characters\"}");
    }
}
