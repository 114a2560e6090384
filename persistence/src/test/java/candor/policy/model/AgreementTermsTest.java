package candor.policy.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AgreementTermsTest {

    @Test
    @DisplayName("R11: an agreement omits what it names, and all of a category that it refuses or only routes")
    void omitted() {
        AgreementTerms terms = terms(
                false,
                Map.of(
                        Category.RENDER_INPUT, omitting(null, Element.PROMPT),
                        Category.PROCESSING, omitting(Disposition.REFUSE),
                        Category.CLOUD_METRIC, omitting(Disposition.ROUTE_ONLY),
                        Category.ROUTING, omitting(Disposition.ROUTE_ONLY, Element.TIMESTAMP)));
        assertThat(terms.omitted())
                .extracting(ElementRef::toString)
                .containsExactly(
                        "CLOUD_METRIC.METRIC",
                        "ROUTING.TIMESTAMP",
                        "PROCESSING.DURATION",
                        "PROCESSING.STATUS_MESSAGE",
                        "RENDER_INPUT.PROMPT");
    }

    @Test
    @DisplayName("R11: an agreement that omits users omits them behind every category but the website's (R1)")
    void users() {
        assertThat(terms(true, Map.of(Category.ACTIVITY, omitting(null, Element.PAGE)))
                        .omitted())
                .hasSize(12)
                .allMatch(each -> each.element() == Element.USER_IDENTIFIER)
                .noneMatch(each -> each.category().surface() == Surface.WEBSITE);
    }

    private static CategoryTerms omitting(@Nullable Disposition disposition, Element... omit) {
        return new CategoryTerms(disposition, Set.of(omit), null);
    }

    private static AgreementTerms terms(boolean omitUsers, Map<Category, CategoryTerms> categories) {
        return new AgreementTerms(categories, omitUsers, Set.of(), false);
    }
}
