package candor.narrowing.rest;

import candor.platform.rest.ProblemException;
import candor.platform.rest.ProblemType;
import candor.policy.model.ElementRef;
import candor.policy.model.Narrowing;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** @param omit elements as {@code CATEGORY.ELEMENT}, each once, of what the cloud services and the software send */
public record NarrowingRequest(List<String> omit) {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** @throws ProblemException {@code 400} */
    static NarrowingRequest read(@Nullable String body) {
        try {
            NarrowingRequest request = body == null ? null : STRICT.readValue(body, NarrowingRequest.class);
            if (request == null || request.omit == null) {
                throw new ProblemException(ProblemType.BAD_REQUEST, "/omit is missing");
            }
            return request;
        } catch (JsonProcessingException e) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "not of the form {\"omit\": [\"CATEGORY.ELEMENT\"]}");
        }
    }

    /** @throws ProblemException {@code 400} that names the place of what cannot be narrowed */
    Narrowing narrowing() {
        Set<ElementRef> elements = new HashSet<>();
        for (int i = 0; i < omit.size(); i++) {
            ElementRef element = element(omit.get(i));
            if (element == null || !Narrowing.mayNarrow(element.category()) || !elements.add(element)) {
                throw new ProblemException(ProblemType.BAD_REQUEST, "/omit/" + i);
            }
        }
        return new Narrowing(elements);
    }

    private static @Nullable ElementRef element(@Nullable String text) {
        try {
            return text == null ? null : ElementRef.parse(text);
        } catch (IllegalArgumentException notAnElement) {
            return null;
        }
    }
}
