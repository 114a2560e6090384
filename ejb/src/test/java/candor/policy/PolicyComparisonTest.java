package candor.policy;

import static org.assertj.core.api.Assertions.assertThat;

import candor.policy.CaseChanges.OfCategory;
import candor.policy.Change.Direction;
import candor.policy.Change.Kind;
import candor.policy.model.Category;
import candor.policy.model.Element;
import candor.policy.model.Hosting;
import candor.policy.model.LicenseType;
import candor.policy.model.Owner;
import candor.policy.model.Purpose;
import candor.policy.model.Right;
import candor.policy.model.Rule;
import candor.policy.model.Surface;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a version changes is told case by case, as the engine decides under the one and under the other. */
class PolicyComparisonTest {
    private static final GeneralPolicy FIRST = GeneralPolicy.bundled("1");
    private static final Case CONSUMER = new Case(LicenseType.CONSUMER, null, false);
    private static final Case WITH = new Case(LicenseType.ENTERPRISE, null, true);
    private static final Case WITHOUT = new Case(LicenseType.ENTERPRISE, null, false);

    @DisplayName("a version against itself: nothing differs")
    @Test
    void nothing() {
        assertThat(PolicyComparison.of(FIRST, FIRST).isEmpty()).isTrue();
    }

    @DisplayName("an element that is left out from now on is named, for those alone whom it concerns")
    @Test
    void leftOut() {
        assertThat(changed("rule: R7", "disposition: RETAIN", "disposition: RETAIN\n    omit: [RENDER_INPUT.PROMPT]"))
                .containsExactly(new CaseChanges(
                        Surface.SOFTWARE,
                        List.of(CONSUMER),
                        false,
                        List.of(new OfCategory(
                                Category.RENDER_INPUT, List.of(change(Kind.LEFT_OUT, Element.PROMPT))))));
    }

    @DisplayName("the other way round it is kept again, which is wider")
    @Test
    void keptAgain() {
        GeneralPolicy narrower = PolicyDocuments.changed(text -> text.replace(
                "omit: [PROCESSING.STATUS_MESSAGE, SOFTWARE_ERROR.CONTEXT]",
                "omit: [PROCESSING.STATUS_MESSAGE, SOFTWARE_ERROR.CONTEXT, USAGE.ACTION]"));
        Change change = only(PolicyComparison.of(narrower, FIRST), Category.USAGE);
        assertThat(change).isEqualTo(change(Kind.KEPT_TOO, Element.ACTION));
        assertThat(change.kind().direction()).isEqualTo(Direction.WIDER);
    }

    @DisplayName(
            "a category that is kept no more says so in one word, and anew with what is still left out and how long")
    @Test
    void keptNoMoreAndAnew() {
        GeneralPolicy without = PolicyDocuments.changed(
                text -> text.replace("refuse: [RENDER_INPUT]", "refuse: [RENDER_INPUT, PROCESSING]"));
        assertThat(only(PolicyComparison.of(FIRST, without), Category.PROCESSING))
                .isEqualTo(change(Kind.KEPT_NO_MORE));
        assertThat(only(PolicyComparison.of(without, FIRST), Category.PROCESSING))
                .isEqualTo(new Change(Kind.KEPT_ANEW, List.of(Element.STATUS_MESSAGE), 0, 730));
    }

    @DisplayName("R15: another period is a change in every case in which the category is kept, and in no other")
    @Test
    void retention() {
        GeneralPolicy shorter = PolicyDocuments.changed(
                text -> text.replaceFirst("(?s)(  RENDER_INPUT:.*?retentionDays: )730", "$190"));
        List<CaseChanges> cases = PolicyComparison.of(FIRST, shorter).cases();
        assertThat(cases).hasSize(1);
        assertThat(cases.get(0).cases()).containsExactly(CONSUMER, WITH).doesNotContain(WITHOUT);
        assertThat(cases.get(0).categories())
                .containsExactly(new OfCategory(
                        Category.RENDER_INPUT, List.of(new Change(Kind.KEPT_SHORTER, List.of(), 730, 90))));
        assertThat(only(PolicyComparison.of(shorter, FIRST), Category.RENDER_INPUT))
                .isEqualTo(new Change(Kind.KEPT_LONGER, List.of(), 90, 730));
    }

    @DisplayName("purposes and rights that end or are added, an owner that changes")
    @Test
    void terms() {
        GeneralPolicy other =
                PolicyDocuments.changed(text -> text.replace("purposes: [TERMS_OF_SERVICE]", "purposes: [SUPPORT]")
                        .replace("rights: [USE, REPRODUCE, MODIFY,", "rights: [USE, REPRODUCE,")
                        .replaceFirst("(?s)(rule: R2\n.*?owner: )LICENSE_HOLDER", "$1ORGANIZATION"));
        CaseChanges cloud = PolicyComparison.of(FIRST, other).cases().get(0);
        assertThat(cloud.cases()).containsExactly(new Case(LicenseType.CONSUMER, Hosting.SHARED, false));
        assertThat(cloud.categories()).extracting(OfCategory::category).isEqualTo(Category.of(Surface.CLOUD));
        assertThat(cloud.categories().get(0).changes())
                .containsExactly(
                        change(Kind.PURPOSES_ENDED, Purpose.TERMS_OF_SERVICE),
                        change(Kind.PURPOSES_ADDED, Purpose.SUPPORT),
                        change(Kind.RIGHTS_ENDED, Right.MODIFY),
                        change(Kind.OWNER, Owner.LICENSE_HOLDER, Owner.ORGANIZATION));
    }

    @DisplayName("the website is the same for everybody, and so is what changes there")
    @Test
    void everybody() {
        List<CaseChanges> cases =
                changed("rule: R1", "disposition: RETAIN", "disposition: RETAIN\n    omit: [ACTIVITY.SEARCH]");
        assertThat(cases).hasSize(1);
        assertThat(cases.get(0).everybody()).isTrue();
        assertThat(cases.get(0).surface()).isEqualTo(Surface.WEBSITE);
    }

    @DisplayName("R11: that an agreement may, or may not any more, say otherwise is a change of its own")
    @Test
    void agreementMayChange() {
        GeneralPolicy fixed = PolicyDocuments.changed(
                text -> text.replaceFirst("(?s)(rule: R4\n.*?)    agreementMayChange: true\n", "$1"));
        List<CaseChanges> cases = PolicyComparison.of(FIRST, fixed).cases();
        assertThat(cases).hasSize(1);
        assertThat(cases.get(0).cases()).extracting(Case::hosting).containsOnly(Hosting.PRIVATE_VENDOR_MANAGED);
        assertThat(cases.get(0).categories())
                .allSatisfy(category -> assertThat(category.changes()).contains(change(Kind.AGREEMENT_MAY_NOT)));
        assertThat(PolicyComparison.of(fixed, FIRST)
                        .cases()
                        .get(0)
                        .categories()
                        .get(0)
                        .changes())
                .contains(change(Kind.AGREEMENT_MAY));
    }

    @DisplayName("another rule that decides the same is told, and is neither stricter nor wider")
    @Test
    void anotherRule() {
        Change change =
                only(new PolicyComparison(changed("rule: R7", "rule: R7", "rule: R2"), List.of()), Category.USAGE);
        assertThat(change).isEqualTo(change(Kind.RULES, Rule.R2));
        assertThat(change.kind().direction()).isEqualTo(Direction.NEITHER);
    }

    @DisplayName("what a word is said to mean, how sensitive it is, and terms of the vocabulary that come and go")
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The email address of the account. | The address of the account. | TEXT        | ACCOUNT | EMAIL | The email address of the account. | The address of the account.
            How your browser reached our website. | How you reached us. | TEXT | CONNECTION | | How your browser reached our website. | How you reached us.
            dpv: [pd:IPAddress] | dpv: [pd:IPAddress, pd:Location] | TERMS | CONNECTION | IP_ADDRESS | '' | pd:Location
            dpv: [pd:BrowsingBehaviour, pd:Interest] | dpv: [pd:Interest] | TERMS | ACTIVITY | SEARCH | pd:BrowsingBehaviour | ''
            dpv: [pd:AuthenticationHistory, pd:ServiceConsumptionBehaviour] | dpv: [pd:AuthenticationHistory, pd:BrowsingBehaviour] | TERMS | ROUTING | ROUTE | pd:ServiceConsumptionBehaviour | pd:BrowsingBehaviour
            """)
    void words(
            String text,
            String instead,
            WordChange.Kind kind,
            Category category,
            Element element,
            String before,
            String after) {
        GeneralPolicy other = PolicyDocuments.changed(document -> document.replace(text, instead));
        PolicyComparison comparison = PolicyComparison.of(FIRST, other);
        assertThat(comparison.cases()).isEmpty();
        assertThat(comparison.words()).containsExactly(new WordChange(kind, category, element, before, after));
    }

    @DisplayName("the sensitivity of an element, and what is said of every row")
    @Test
    void sensitivity() {
        GeneralPolicy other = PolicyDocuments.changed(
                document -> document.replaceFirst("(?s)(      STACK:.*?sensitivity: )CONTENT", "$1TECHNICAL")
                        .replace("as far as it is known, and", "if it is known, and"));
        assertThat(PolicyComparison.of(FIRST, other).words())
                .satisfiesExactly(
                        stack -> assertThat(stack)
                                .isEqualTo(new WordChange(
                                        WordChange.Kind.SENSITIVITY,
                                        Category.CLOUD_ERROR,
                                        Element.STACK,
                                        "CONTENT",
                                        "TECHNICAL")),
                        row -> {
                            assertThat(row.category()).isNull();
                            assertThat(row.element()).isEqualTo(Element.USER_IDENTIFIER);
                        });
    }

    /** Whatever an omission list says: stricter one way is wider the other way, and a comparison is empty only if tables are equal. */
    @Property(tries = 200)
    void bothWays(
            @ForAll @IntRange(min = 0, max = 15) int omitted, @ForAll @IntRange(min = 0, max = 15) int omittedLater) {
        GeneralPolicy before = omitting(omitted);
        GeneralPolicy after = omitting(omittedLater);
        List<Kind> there = kinds(PolicyComparison.of(before, after));
        List<Kind> back = kinds(PolicyComparison.of(after, before));
        assertThat(there.isEmpty()).isEqualTo(omitted == omittedLater);
        assertThat(there.stream()
                        .filter(kind -> kind.direction() == Direction.STRICTER)
                        .count())
                .isEqualTo(back.stream()
                        .filter(kind -> kind.direction() == Direction.WIDER)
                        .count());
    }

    private static GeneralPolicy omitting(int elements) {
        List<Element> all = List.copyOf(Category.RENDER_INPUT.elements());
        String omit = Stream.of(0, 1, 2, 3)
                .filter(at -> (elements >> at & 1) == 1)
                .map(at -> "RENDER_INPUT." + all.get(at))
                .collect(java.util.stream.Collectors.joining(", "));
        return PolicyDocuments.changed(text ->
                inRuling(text, "rule: R7", "disposition: RETAIN", "disposition: RETAIN\n    omit: [" + omit + "]"));
    }

    private static List<Kind> kinds(PolicyComparison comparison) {
        return comparison.cases().stream()
                .flatMap(each -> each.categories().stream())
                .flatMap(each -> each.changes().stream())
                .map(Change::kind)
                .toList();
    }

    private static Change change(Kind kind, Enum<?>... words) {
        return Change.of(kind, List.of(words));
    }

    private static Change only(PolicyComparison comparison, Category category) {
        List<Change> changes = comparison.cases().stream()
                .flatMap(each -> each.categories().stream())
                .filter(each -> each.category() == category)
                .flatMap(each -> each.changes().stream())
                .distinct()
                .toList();
        assertThat(changes).hasSize(1);
        return changes.get(0);
    }

    /** The cases that change if in one ruling some words are replaced by others. */
    private static List<CaseChanges> changed(String ruling, String words, String instead) {
        GeneralPolicy other = PolicyDocuments.changed(text -> inRuling(text, ruling, words, instead));
        return PolicyComparison.of(FIRST, other).cases();
    }

    private static String inRuling(String text, String ruling, String words, String instead) {
        int at = text.indexOf(words, text.indexOf(ruling));
        return text.substring(0, at) + instead + text.substring(at + words.length());
    }
}
