package candor.reapplication;

import static org.assertj.core.api.Assertions.assertThat;

import candor.collection.minimization.Json;
import candor.policy.PolicyVersions;
import candor.policy.model.AgreementTerms;
import candor.policy.model.Category;
import candor.policy.model.CategoryTerms;
import candor.policy.model.Element;
import candor.policy.model.ElementRef;
import candor.policy.model.Narrowing;
import candor.reapplication.model.HeldRow;
import candor.records.model.BasisFacts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReportReductionTest {
    private static final PolicyVersions POLICIES = PolicyVersions.bundled();
    private static final UUID SOURCE = UUID.randomUUID();
    private static final UUID CLIENT = UUID.randomUUID();
    private static final UUID PERSON = UUID.randomUUID();
    private static final LocalDate UNTIL = LocalDate.of(2027, 6, 30);
    private static final String PROMPT = "fog over a quiet harbour at dawn";

    private static final HeldRow INPUT = row(
            Category.RENDER_INPUT,
            "{\"tasks\":[{\"taskId\":\"t\",\"input\":{\"prompt\":\"" + PROMPT
                    + "\",\"generation\":{\"seed\":18446744073709551615,\"cfg\":7.50}}}]}");
    private static final HeldRow ERROR = row(
            Category.SOFTWARE_ERROR,
            "{\"errors\":[{\"message\":\"cannot draw Fog over a  quiet harbour at dawn, sam.smith\",\"stack\":\"at Tile\"}]}");
    private static final HeldRow USAGE = row(
            Category.USAGE,
            "{\"tasks\":[{\"taskId\":\"t\",\"outcome\":\"FAILED\"}],\"usage\":[{\"action\":\"open\"}]}");

    @Test
    @DisplayName("R11, R13: what a stricter agreement leaves out goes from its row and from where the report quotes it")
    void echoesGoToo() {
        Reduction reduction =
                reduction(omitting(Category.RENDER_INPUT, Element.PROMPT)).of(List.of(INPUT, ERROR, USAGE));
        assertThat(reduction.gone()).isEmpty();
        assertThat(reduction.changed()).extracting(HeldRow::id).containsExactly(INPUT.id(), ERROR.id());
        HeldRow input = reduction.changed().get(0);
        assertThat(input.content())
                .doesNotContain("fog")
                .contains("18446744073709551615")
                .contains("7.50");
        assertThat(input.omitted()).containsExactly("RENDER_INPUT.PROMPT");
        assertThat(input.basis().omitted()).containsExactly("PROMPT");
        assertThat(input.basis().rules()).contains("R8", "R11");
        assertThat(input.basis().reappliedAgreementVersion()).isEqualTo(2);
        assertThat(input.basis().agreementVersion()).isEqualTo(1);
        HeldRow error = reduction.changed().get(1);
        assertThat(error.content()).doesNotContainIgnoringCase("harbour").contains("at Tile", "cannot draw");
        assertThat(error.basis()).as("of a row that only quoted it").isEqualTo(ERROR.basis());
        assertThat(reduction.elements()).containsExactly(Map.entry("RENDER_INPUT.PROMPT", 1L));
    }

    @Test
    @DisplayName(
            "R16, R13: what administrators leave out goes from its row and from where the report quotes it, and nothing else does")
    void narrowing() {
        Reduction reduction = narrowed(Category.RENDER_INPUT, Element.PROMPT).of(List.of(INPUT, ERROR, USAGE));
        assertThat(reduction.gone()).isEmpty();
        assertThat(reduction.changed()).extracting(HeldRow::id).containsExactly(INPUT.id(), ERROR.id());
        HeldRow input = reduction.changed().get(0);
        assertThat(input.content()).doesNotContain("fog").contains("18446744073709551615");
        assertThat(input.basis().rules()).containsExactly("R8", "R16");
        assertThat(input.basis().omitted()).containsExactly("PROMPT");
        assertThat(input.basis().disposition()).isEqualTo("REDUCE");
        assertThat(input.basis().agreementVersion()).isEqualTo(1);
        assertThat(input.basis().reappliedAgreementVersion())
                .as("no agreement was applied")
                .isNull();
        assertThat(input.basis().retentionDays()).isEqualTo(180);
        assertThat(input.retainUntil()).isEqualTo(UNTIL);
        assertThat(narrowed(Category.RENDER_INPUT, Element.PROMPT).of(reduction.changed()))
                .as("done twice")
                .isEqualTo(Reduction.NONE);
    }

    @Test
    @DisplayName("R16: a row that did without changes nothing, and one of which nothing is left goes")
    void narrowingOfLittle() {
        HeldRow reduced = with(INPUT, List.of("PROMPT"));
        assertThat(narrowed(Category.RENDER_INPUT, Element.PROMPT).of(List.of(reduced)))
                .isEqualTo(Reduction.NONE);
        Set<ElementRef> all = Category.USAGE.elements().stream()
                .map(each -> new ElementRef(Category.USAGE, each))
                .collect(Collectors.toSet());
        assertThat(reduction(new NarrowingRules(new Narrowing(all)))
                        .of(List.of(USAGE, ERROR))
                        .gone())
                .containsExactly(USAGE);
    }

    @Test
    @DisplayName(
            "R16: without user identifiers the row of that category belongs to the organization alone, the others do not")
    void narrowingOfNames() {
        Reduction reduction =
                narrowed(Category.SOFTWARE_ERROR, Element.USER_IDENTIFIER).of(List.of(ERROR, USAGE));
        assertThat(reduction.changed()).extracting(HeldRow::id).containsExactly(ERROR.id());
        assertThat(reduction.changed().get(0).named()).isFalse();
    }

    @Test
    @DisplayName("done twice, the second time changes nothing")
    void idempotent() {
        ReportReduction strict = reduction(omitting(Category.RENDER_INPUT, Element.PROMPT));
        Reduction once = strict.of(List.of(INPUT, ERROR));
        assertThat(strict.of(once.changed())).isEqualTo(Reduction.NONE);
    }

    @Test
    @DisplayName("a milder agreement gives nothing back and changes nothing")
    void milder() {
        HeldRow reduced = with(INPUT, List.of("PROMPT"));
        assertThat(reduction(terms(Map.of(), false)).of(List.of(reduced))).isEqualTo(Reduction.NONE);
    }

    @Test
    @DisplayName("a row of which nothing is left goes; the rest of its report stays")
    void nothingLeft() {
        AgreementTerms terms = terms(
                Map.of(Category.RENDER_INPUT, new CategoryTerms(null, Category.RENDER_INPUT.elements(), null)), false);
        Reduction reduction = reduction(terms).of(List.of(INPUT, ERROR));
        assertThat(reduction.gone()).containsExactly(INPUT);
        assertThat(reduction.changed()).extracting(HeldRow::id).containsExactly(ERROR.id());
    }

    @Test
    @DisplayName("R15: a shorter period counts from where the longer one did; a longer one changes nothing")
    void retention() {
        AgreementTerms shorter = terms(Map.of(Category.USAGE, new CategoryTerms(null, Set.of(), 80)), false);
        HeldRow changed = reduction(shorter).of(List.of(USAGE)).changed().get(0);
        assertThat(changed.retainUntil()).isEqualTo(UNTIL.minusDays(100));
        assertThat(changed.basis().retentionDays()).isEqualTo(80);
        assertThat(changed.content()).isEqualTo(USAGE.content());
        AgreementTerms longer = terms(Map.of(Category.USAGE, new CategoryTerms(null, Set.of(), 4000)), false);
        assertThat(reduction(longer).of(List.of(USAGE))).isEqualTo(Reduction.NONE);
    }

    @Test
    @DisplayName(
            "R8, R13: without user identifiers the row belongs to the organization alone, and nothing names the person")
    void names() {
        Reduction reduction = reduction(terms(Map.of(), true)).of(List.of(ERROR));
        HeldRow changed = reduction.changed().get(0);
        assertThat(changed.named()).isFalse();
        assertThat(changed.person()).isNull();
        assertThat(changed.installation()).isNull();
        assertThat(changed.content()).doesNotContain("sam.smith").contains("at Tile");
        assertThat(changed.omitted()).containsExactly("SOFTWARE_ERROR.USER_IDENTIFIER");
        assertThat(reduction(terms(Map.of(), true)).of(List.of(changed))).isEqualTo(Reduction.NONE);
    }

    @Test
    @DisplayName("a row that has nothing of what is left out from now on loses nothing, and cannot take it in any more")
    void nothingToLose() {
        HeldRow seed = row(Category.RENDER_INPUT, "{\"tasks\":[{\"input\":{\"generation\":{\"seed\":1}}}]}");
        Reduction reduction =
                reduction(omitting(Category.RENDER_INPUT, Element.PROMPT)).of(List.of(seed));
        assertThat(reduction.reduced()).isZero();
        assertThat(reduction.elements()).isEmpty();
        HeldRow changed = reduction.changed().get(0);
        assertThat(changed.content()).isEqualTo(seed.content());
        assertThat(changed.basis().omitted()).containsExactly("PROMPT");
    }

    @Test
    @DisplayName("a number of a thousand places, which the database writes out (1e1000), does not stop the run")
    void longNumbers() {
        String number = "1" + "0".repeat(1000);
        HeldRow input = row(
                Category.RENDER_INPUT,
                "{\"tasks\":[{\"input\":{\"prompt\":\"fog\",\"generation\":{\"eta\":" + number + "}}}]}");
        Reduction reduction =
                reduction(omitting(Category.RENDER_INPUT, Element.PROMPT)).of(List.of(input));
        assertThat(reduction.reduced()).isEqualTo(1);
        assertThat(new BigDecimal(Json.held(reduction.changed().get(0).content())
                        .at("/tasks/0/input/generation/eta")
                        .asText()))
                .isEqualByComparingTo(number);
    }

    @Test
    @DisplayName("R13: rows whose lists left out different items are not taken for each other's")
    void listsOfDifferentLength() {
        HeldRow second = row(
                Category.RENDER_INPUT,
                "{\"tasks\":[{\"taskId\":\"t2\",\"input\":{\"prompt\":\"" + PROMPT
                        + "\",\"configuration\":{\"a\":1}}}]}");
        HeldRow processing = row(
                Category.PROCESSING,
                "{\"tasks\":[{\"taskId\":\"t1\",\"durationMs\":7},{\"taskId\":\"t2\",\"statusMessage\":\"" + PROMPT
                        + " failed\"}]}");
        Reduction reduction =
                reduction(omitting(Category.RENDER_INPUT, Element.PROMPT)).of(List.of(second, processing));
        assertThat(reduction.changed())
                .extracting(HeldRow::content)
                .containsExactly(
                        "{\"tasks\":[{\"taskId\":\"t2\",\"input\":{\"configuration\":{\"a\":1}}}]}",
                        "{\"tasks\":[{\"taskId\":\"t1\",\"durationMs\":7},{\"taskId\":\"t2\",\"statusMessage\":\"[omitted] failed\"}]}");
        assertThat(reduction.reduced()).isEqualTo(2);
    }

    private static ReportReduction narrowed(Category category, Element element) {
        return reduction(new NarrowingRules(new Narrowing(Set.of(new ElementRef(category, element)))));
    }

    private static ReportReduction reduction(AgreementTerms terms) {
        return reduction(new AgreementRules(new AppliedTerms(UUID.randomUUID(), "acme", 2, terms), POLICIES));
    }

    private static ReportReduction reduction(Stricter rules) {
        return new ReportReduction(rules, person -> person.equals(PERSON) ? "sam.smith" : null);
    }

    private static AgreementTerms omitting(Category category, Element element) {
        return terms(Map.of(category, new CategoryTerms(null, Set.of(element), null)), false);
    }

    private static AgreementTerms terms(Map<Category, CategoryTerms> categories, boolean nameless) {
        return new AgreementTerms(categories, nameless, Set.of(), false);
    }

    private static HeldRow row(Category category, String content) {
        return row(UUID.randomUUID(), category, content, List.of(), "installation-of-sam");
    }

    private static HeldRow with(HeldRow row, List<String> notAllowed) {
        return row(row.id(), row.category(), row.content(), notAllowed, row.installation());
    }

    private static HeldRow row(
            UUID id, Category category, String content, List<String> notAllowed, @Nullable String installation) {
        BasisFacts basis = new BasisFacts(
                "1",
                "1",
                "3, Enterprise",
                List.of("R8"),
                "ENTERPRISE",
                null,
                "acme",
                1,
                1,
                notAllowed.isEmpty() ? "RETAIN" : "REDUCE",
                notAllowed,
                "ORGANIZATION",
                "acme",
                List.of(),
                List.of(),
                180);
        return new HeldRow(
                id,
                SOURCE,
                CLIENT,
                category,
                Instant.parse("2027-01-01T10:00:00Z"),
                true,
                PERSON,
                installation,
                basis,
                UNTIL,
                List.of(),
                content);
    }
}
