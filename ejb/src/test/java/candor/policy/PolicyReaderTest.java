package candor.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candor.policy.model.Category;
import candor.policy.model.Disposition;
import candor.policy.model.Element;
import candor.policy.model.Purpose;
import candor.policy.model.Right;
import candor.policy.model.Sensitivity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A policy document that cannot be run is refused with its name, the line at fault and what is wrong there. */
class PolicyReaderTest {

    @DisplayName("every element of every category is explained, and so is every purpose, right and disposition")
    @Test
    void nothingIsLeftUnexplained() {
        Glossary glossary = GeneralPolicy.bundled("1").glossary();
        for (Category category : Category.values()) {
            assertThat(glossary.of(category).elements()).containsOnlyKeys(category.elements());
        }
        assertThat(glossary.purposes()).containsOnlyKeys(Purpose.values());
        assertThat(glossary.rights()).containsOnlyKeys(Right.values());
        assertThat(glossary.dispositions()).containsOnlyKeys(Disposition.values());
        assertThat(glossary.everyRow().sensitivity()).isEqualTo(Sensitivity.IDENTIFYING);
    }

    @DisplayName("what the document says of an element is what the glossary says")
    @Test
    void anElementAsItIsWritten() {
        ElementDescription address = GeneralPolicy.bundled("1").glossary().of(Category.CONNECTION, Element.IP_ADDRESS);
        assertThat(address.text()).isEqualTo("The internet address from which the request came.");
        assertThat(address.sensitivity()).isEqualTo(Sensitivity.IDENTIFYING);
        assertThat(address.terms()).extracting(DpvTerm::iri).containsExactly("https://w3id.org/dpv/pd#IPAddress");
    }

    @DisplayName("a document without one of the categories is refused")
    @ParameterizedTest
    @EnumSource
    void missingCategory(Category category) {
        List<String> lines = linesWithout("categories:", "  " + category + ":");
        isRefused(lines, lines.indexOf("categories:") + 1, category + " is missing");
    }

    @DisplayName("a category without one of its elements is refused")
    @ParameterizedTest
    @EnumSource
    void missingElement(Category category) {
        for (Element element : category.elements()) {
            List<String> lines = linesWithout("  " + category + ":", "      " + element + ":");
            int elements = indexFrom(lines, "  " + category + ":", "    elements:");
            if (category.elements().size() > 1) {
                isRefused(lines, elements + 1, element + " is missing");
            } else {
                isRefused(lines, elements, "a mapping is expected here");
            }
        }
    }

    @DisplayName("a word that the policy does not have, or not there, is refused at its line")
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '  ACCOUNT:'                  | '  ACCOUNTS:'                 | there is no category ACCOUNTS
            '      EMAIL:'                | '      E_MAIL:'               | there is no element E_MAIL
            '      EMAIL:'                | '      PROMPT:'               | ACCOUNT has no element PROMPT
            '        sensitivity: TECHNICAL' | '        sensitivity: HARMLESS' | there is no sensitivity HARMLESS
            '        sensitivity: TECHNICAL' | '        sensitive: TECHNICAL'  | sensitivity is missing
            '        dpv: [pd:IPAddress]' | '        dpv: [pd:InternetAddress]' | the vocabulary has no PersonalData pd:InternetAddress
            '        dpv: [pd:IPAddress]' | '        dpv: [dpv:Store]'    | the vocabulary has no PersonalData dpv:Store
            '        dpv: [pd:IPAddress]' | '        dpv: [IPAddress]'    | the vocabulary has no PersonalData IPAddress
            '        dpv: [pd:IPAddress]' | '        dpv: []'             | dpv needs a term of the vocabulary
            '    SUPPORT: [dpv:CustomerCare]' | '    SUPPORT: [dpv:Store]'  | the vocabulary has no Purpose dpv:Store
            '    SUPPORT: [dpv:CustomerCare]' | '    HELP: [dpv:CustomerCare]' | there is no purpose HELP
            '    DISPLAY: [dpv:Display]'  | '    SHOW: [dpv:Display]'     | there is no right SHOW
            '    REFUSE: [dpv:Store]'     | '    DROP: [dpv:Store]'       | there is no disposition DROP
            '    retentionDays: 1095'     | '    retentionDays: 0'        | a retention period is at least one day
            '    retentionDays: 1095'     | '    retentionDays: 3 years'  | not a whole number
            '    retentionDays: 1095'     | '    retentionDays: '         | retentionDays says nothing
            'vocabulary: dpv-2.3.txt'     | 'vocabulary: dpv-0.txt'       | there is no dpv-0.txt
            'statement: statement-1.txt'  | 'statement: statement-0.txt'  | there is no statement-0.txt
            'effective: 2025-01-01'       | 'effective: soon'             | not a date such as 2025-01-01
            '  - rule: R1'                | '  - rule: R0'                | there is no rule R0
            '    title: Website and Account Management' | '    heading: Website' | title is missing
            '    when: { surface: WEBSITE }' | '    when: { surface: PHONE }' | there is no surface PHONE
            '    omit: [PROCESSING.STATUS_MESSAGE, SOFTWARE_ERROR.CONTEXT]' | '    omit: [PROCESSING.PROMPT]' | there is no element PROCESSING.PROMPT
            '    refuse: [RENDER_INPUT]'  | '    refuse: [JOB]'           | JOB does not come from SOFTWARE
            '    purposes: [ANALYTICS, ACCOUNT_MANAGEMENT]' | '    purposes: []' | what is kept needs a purpose
            """)
    void unknownWord(String line, String instead, String problem) {
        List<String> lines = lines();
        int at = lines.indexOf(line);
        lines.set(at, instead);
        boolean missing = problem.endsWith("is missing");
        isRefused(lines, missing ? startOfMapping(lines, at) : at, problem);
    }

    @DisplayName("what nobody asked for is refused, wherever it stands")
    @ParameterizedTest
    @CsvSource({"'vocabulary: dpv-2.3.txt', ''", "'    retentionDays: 1095', '    '", "'  purposes:', '  '"})
    void somethingElse(String before, String indentation) {
        List<String> lines = lines();
        int at = lines.indexOf(before);
        lines.add(at, indentation + "surprise: 1");
        isRefused(lines, at, "nothing is known of surprise");
    }

    @DisplayName("every purpose needs its term")
    @Test
    void purposeWithoutTerm() {
        List<String> lines = lines();
        lines.remove("    SUPPORT: [dpv:CustomerCare]");
        isRefused(lines, lines.indexOf("  purposes:") + 1, "SUPPORT needs a term of the vocabulary");
    }

    @DisplayName("a quote that the statement does not say is refused")
    @Test
    void inventedQuote() {
        List<String> lines = lines();
        int at = indexFrom(lines, "  \"1\":", "    quote: >-");
        lines.set(at, "    quote: We collect what we like.");
        isRefused(lines, at, "the statement does not say this");
    }

    @DisplayName("a case that no ruling names is refused")
    @Test
    void unnamedCase() {
        String document = PolicyDocuments.first();
        List<String> lines = Arrays.asList(
                document.substring(0, document.indexOf("  - rule: R9")).split("\n"));
        isRefused(lines, lines.indexOf("rulings:"), "nothing is said of SOFTWARE, ENTERPRISE without an agreement");
    }

    /** @param at index of the line at fault, from 0 */
    private static void isRefused(List<String> lines, int at, String problem) {
        assertThatThrownBy(() -> PolicyDocuments.read(String.join("\n", lines)))
                .isInstanceOf(PolicyException.class)
                .hasMessage(PolicyDocuments.NAME + ", line " + (at + 1) + ": " + problem);
    }

    private static List<String> lines() {
        return new ArrayList<>(Arrays.asList(PolicyDocuments.first().split("\n")));
    }

    /** The document without one key and what is indented below it; the key is the first of its kind behind another line. */
    private static List<String> linesWithout(String behind, String key) {
        List<String> lines = lines();
        int at = indexFrom(lines, behind, key);
        int depth = startOf(key);
        do {
            lines.remove(at);
        } while (lines.get(at).isBlank() || startOf(lines.get(at)) > depth);
        return lines;
    }

    private static int indexFrom(List<String> lines, String behind, String line) {
        int from = lines.indexOf(behind);
        return from + lines.subList(from, lines.size()).indexOf(line);
    }

    private static int startOfMapping(List<String> lines, int at) {
        int start = at;
        while (startOf(lines.get(start - 1)) == startOf(lines.get(at))) {
            start--;
        }
        return start;
    }

    private static int startOf(String line) {
        return line.length() - line.stripLeading().length();
    }
}
