package candor.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candor.licensing.model.AgreementTermsJson;
import candor.platform.RefusalException.Kind;
import candor.policy.model.AgreementTerms;
import candor.policy.model.Category;
import candor.policy.model.CategoryTerms;
import candor.policy.model.Disposition;
import candor.policy.model.Element;
import candor.policy.model.Tool;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R8, R11: terms are in the policy's vocabulary or are refused with their place. */
class TermsReadingTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    @DisplayName("R8: what was written is what is stored and read again, word for word")
    void readAndStored() {
        AgreementTerms terms = read("""
                {"categories": {"RENDER_INPUT": {"omit": ["PROMPT", "CONFIGURATION"], "retentionDays": 30},
                  "USAGE": {"disposition": "REFUSE"}, "JOB": {"disposition": "ROUTE_ONLY", "omit": [], "retentionDays": null}},
                 "omitUserIdentifiers": true, "tools": ["EXPORT", "VIEW"], "staffDiagnostics": true}""");
        assertThat(terms)
                .isEqualTo(new AgreementTerms(
                        Map.of(
                                Category.RENDER_INPUT,
                                new CategoryTerms(null, Set.of(Element.PROMPT, Element.CONFIGURATION), 30),
                                Category.USAGE,
                                new CategoryTerms(Disposition.REFUSE, Set.of(), null),
                                Category.JOB,
                                new CategoryTerms(Disposition.ROUTE_ONLY, Set.of(), null)),
                        true,
                        Set.of(Tool.VIEW, Tool.EXPORT),
                        true));
        assertThat(AgreementTermsJson.read(AgreementTermsJson.write(terms))).isEqualTo(terms);
    }

    @Test
    @DisplayName("R16, R18: who grants nothing grants nothing")
    void silent() {
        assertThat(read("{\"categories\": {}, \"tools\": []}"))
                .isEqualTo(new AgreementTerms(Map.of(), false, Set.of(), false));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                       | /terms/categories
            {"categories": [], "tools": []}                                          | /terms/categories
            {"categories": {}}                                                       | /terms/tools
            {"categories": {}, "tools": "VIEW"}                                      | /terms/tools
            {"categories": {}, "tools": ["VIEW", "SELL"]}                            | /terms/tools/1
            {"categories": {}, "tools": ["VIEW", "VIEW"]}                            | /terms/tools/1
            {"categories": {}, "tools": [], "staffDiagnostics": "yes"}               | /terms/staffDiagnostics
            {"categories": {}, "tools": [], "omitUserIdentifiers": null}             | /terms/omitUserIdentifiers
            {"categories": {}, "tools": [], "retention": 3}                          | /terms/retention
            {"categories": {"PROMPTS": {}}, "tools": []}                             | /terms/categories/PROMPTS
            {"categories": {"USAGE": null}, "tools": []}                             | /terms/categories/USAGE
            {"categories": {"USAGE": {"keep": []}}, "tools": []}                     | /terms/categories/USAGE/keep
            {"categories": {"USAGE": {"omit": ["PROMPT"]}}, "tools": []}             | /terms/categories/USAGE/omit/0
            {"categories": {"USAGE": {"omit": [1]}}, "tools": []}                    | /terms/categories/USAGE/omit/0
            {"categories": {"USAGE": {"disposition": "REDUCE"}}, "tools": []}        | /terms/categories/USAGE/disposition: REDUCE is said by the omitted elements
            {"categories": {"USAGE": {"disposition": "KEEP"}}, "tools": []}          | /terms/categories/USAGE/disposition
            {"categories": {"USAGE": {"retentionDays": 0}}, "tools": []}             | /terms/categories/USAGE/retentionDays
            {"categories": {"USAGE": {"retentionDays": 1.5}}, "tools": []}           | /terms/categories/USAGE/retentionDays
            {"categories": {"USAGE": {"retentionDays": 99999}}, "tools": []}         | /terms/categories/USAGE/retentionDays
            {"categories": {"a b c": {}}, "tools": []}                               | /terms/categories/…
            """)
    @DisplayName("what is not in the vocabulary is refused with its place, and not repeated")
    void notInTheVocabulary(String terms, String place) {
        assertRefused(terms, Kind.BAD_REQUEST, place);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            {"categories": {"CONNECTION": {"omit": []}}, "tools": []}                 | R1  | /terms/categories/CONNECTION
            {"categories": {}, "tools": [], "hosting": {}}                            | R3  | /terms/hosting
            {"categories": {"JOB": {"hosting": "PRIVATE_CUSTOMER_MANAGED"}}, "tools": []} | R3 | /terms/categories/JOB/hosting
            {"categories": {}, "tools": [], "owner": "VENDOR"}                        | R6  | /terms/owner
            {"categories": {"JOB": {"owner": "VENDOR"}}, "tools": []}                 | R6  | /terms/categories/JOB/owner
            {"categories": {"RESULTING_IMAGE": {"disposition": "RETAIN"}}, "tools": []} | R10 | /terms/categories/RESULTING_IMAGE
            {"categories": {"RENDER_INPUT": {"images": true}}, "tools": []}           | R10 | /terms/categories/RENDER_INPUT/images
            """)
    @DisplayName("R1, R3, R6, R10: what stands above every agreement is refused with the place and the rule")
    void aboveEveryAgreement(String terms, String rule, String place) {
        assertRefused(terms, Kind.RULE_ABOVE, place + ": " + rule + ":");
    }

    private static void assertRefused(String terms, Kind kind, String detail) {
        assertThatThrownBy(() -> read(terms)).isInstanceOfSatisfying(AgreementRefusedException.class, refused -> {
            assertThat(refused.kind()).isEqualTo(kind);
            assertThat(refused.detail()).startsWith(detail);
        });
    }

    private static AgreementTerms read(String terms) {
        try {
            return TermsReading.read(JSON.readTree(terms), "/terms");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
