package candor.narrowing.rest;

import candor.platform.rest.ProblemException;
import candor.platform.rest.ProblemType;
import candor.platform.rest.StrictBody;
import candor.policy.model.ElementRef;
import candor.policy.model.Narrowing;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** @param omit elements as {@code CATEGORY.ELEMENT}, each once, of what the cloud services and the software send */
public record NarrowingRequest(List<String> omit) {
    private static final String FORM = "{\"omit\": [\"CATEGORY.ELEMENT\"]}";

    /** @throws ProblemException {@code 400} */
    static NarrowingRequest read(@Nullable String body) {
        return StrictBody.read(body, NarrowingRequest.class, FORM)
                .filter(each -> each.omit != null)
                .orElseThrow(() -> new ProblemException(ProblemType.BAD_REQUEST, "/omit is missing"));
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
