package candor.catalogue;

import static candor.policy.model.Category.*;
import static org.assertj.core.api.Assertions.assertThat;

import candor.collection.minimization.RecordKind;
import candor.collection.minimization.RecordKinds;
import candor.collection.minimization.Shape;
import candor.policy.Case;
import candor.policy.Clause;
import candor.policy.GeneralPolicy;
import candor.policy.PolicyDocuments;
import candor.policy.Ruling;
import candor.policy.model.Category;
import candor.policy.model.Disposition;
import candor.policy.model.Element;
import candor.policy.model.ElementRef;
import candor.policy.model.Purpose;
import candor.policy.model.Rule;
import candor.policy.model.Sensitivity;
import candor.policy.model.Surface;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The catalogue says what document, engine and declared shapes say, of everything, and follows them when they change. */
class CatalogueTest {
    private final Catalogue catalogue = Catalogue.of(GeneralPolicy.bundled("1"), RecordKinds.all());

    @DisplayName("every element of every category is there, in the policy's order, with its description")
    @Test
    void everyElement() {
        List<ElementRef> catalogued = catalogue.surfaces().stream()
                .flatMap(surface -> surface.categories().stream())
                .flatMap(category -> category.elements().stream())
                .map(CatalogueElement::element)
                .toList();
        List<ElementRef> all = Arrays.stream(Category.values())
                .flatMap(category -> category.elements().stream().map(element -> new ElementRef(category, element)))
                .toList();
        assertThat(catalogued).isEqualTo(all);
    }

    @DisplayName("every element comes from some member of some kind of record")
    @ParameterizedTest
    @EnumSource
    void everyElementHasAnOrigin(Category category) {
        assertThat(of(catalogue, category).elements()).allSatisfy(element -> assertThat(element.origins())
                .as(element.element().toString())
                .isNotEmpty());
    }

    @DisplayName(
            "a member is found wherever its shape declares it, in lists and in objects, with the kinds that have it")
    @Test
    void originsAreThoseOfTheForms() {
        Shape.Structure one = Shape.object(
                Shape.envelope("id", Shape.Scalar.UUID).mandatory(),
                Shape.envelope("occurredAt", Shape.Scalar.INSTANT).mandatory(),
                Shape.part(
                        "tasks",
                        Shape.listOf(Shape.object(
                                Shape.key("taskId", Shape.Scalar.TEXT),
                                Shape.part(
                                        "input",
                                        Shape.object(Shape.element(
                                                "a/b", RENDER_INPUT, Element.PROMPT, Shape.Scalar.TEXT)))))));
        Shape.Structure other = Shape.object(
                Shape.envelope("id", Shape.Scalar.UUID).mandatory(),
                Shape.envelope("occurredAt", Shape.Scalar.INSTANT).mandatory(),
                Shape.element("text", RENDER_INPUT, Element.PROMPT, Shape.Scalar.TEXT));
        Catalogue small = Catalogue.of(
                GeneralPolicy.bundled("1"),
                List.of(
                        new RecordKind(Surface.SOFTWARE, "one", one, Map.of()),
                        new RecordKind(Surface.SOFTWARE, "other", other, Map.of())));
        assertThat(element(small, RENDER_INPUT, Element.PROMPT).origins())
                .containsExactly(
                        new Origin("/tasks[]/input/a~1b", List.of("one")), new Origin("/text", List.of("other")));
        assertThat(element(small, RENDER_INPUT, Element.CONFIGURATION).origins())
                .isEmpty();
        assertThat(of(small, RENDER_INPUT).alongside()).containsExactly(new Origin("/tasks[]/taskId", List.of("one")));
        assertThat(of(small, USAGE).alongside()).isEmpty();
        assertThat(small.of(Surface.SOFTWARE).envelope())
                .containsExactly(new Origin("/id", List.of()), new Origin("/occurredAt", List.of()));
        assertThat(small.of(Surface.SOFTWARE).kinds()).containsExactly("one", "other");
    }

    @DisplayName("R4, R5: where only routing is kept, any cloud record leaves its time and its person, nothing else")
    @Test
    void whatIsLeftOfARoutedRecord() {
        assertThat(element(catalogue, ROUTING, Element.TIMESTAMP).origins())
                .containsExactly(new Origin("/occurredAt", List.of()));
        assertThat(element(catalogue, ROUTING, Element.USER_IDENTIFIER).origins())
                .containsExactly(new Origin("/user", List.of()));
        assertThat(element(catalogue, ROUTING, Element.ROUTE).origins())
                .allSatisfy(origin -> assertThat(origin.kinds()).containsExactly("route"));
    }

    @DisplayName(
            "whom the policy treats alike is one audience: everybody on the website, and who is distinguished elsewhere")
    @Test
    void audiences() {
        assertThat(ids(Surface.WEBSITE)).containsExactly("everybody");
        assertThat(ids(Surface.CLOUD))
                .containsExactly(
                        "consumer-shared",
                        "enterprise-shared",
                        "enterprise-private-vendor-managed",
                        "enterprise-private-customer-managed");
        assertThat(ids(Surface.SOFTWARE))
                .containsExactly("consumer", "enterprise-with-agreement", "enterprise-without-agreement");
    }

    @DisplayName(
            "R9: an enterprise without an agreement is kept without rendering inputs, status messages and contexts")
    @Test
    void treatments() {
        Treatment input = treatment(RENDER_INPUT, "enterprise-without-agreement");
        assertThat(input.disposition()).isEqualTo(Disposition.REFUSE);
        assertThat(RENDER_INPUT.elements()).noneMatch(input::keeps);
        Treatment processing = treatment(PROCESSING, "enterprise-without-agreement");
        assertThat(processing.disposition()).isEqualTo(Disposition.REDUCE);
        assertThat(processing.keeps(Element.STATUS_MESSAGE)).isFalse();
        assertThat(processing.keeps(Element.DURATION)).isTrue();
        assertThat(processing.audience().rules()).containsExactly(Rule.R9);
        assertThat(processing.audience().clause()).extracting(Clause::number).isEqualTo("3, Enterprise");
        assertThat(processing.audience().agreementMayChange()).isFalse();
    }

    @DisplayName("R2, R4, R8, R11: purposes, rights, rules and whether an agreement may change it are the ruling's")
    @Test
    void reasons() {
        Audience consumer = treatment(JOB, "consumer-shared").audience();
        assertThat(consumer.purposes()).containsExactly(Purpose.TERMS_OF_SERVICE);
        assertThat(consumer.rights()).hasSize(8);
        assertThat(consumer.agreementMayChange()).isFalse();
        Audience vendor = treatment(JOB, "enterprise-private-vendor-managed").audience();
        assertThat(vendor.rules()).containsExactly(Rule.R4, Rule.R6);
        assertThat(vendor.agreementMayChange()).isTrue();
        assertThat(treatment(ROUTING, "enterprise-private-vendor-managed").keeps(Element.ROUTE))
                .isTrue();
        Audience withAgreement = treatment(USAGE, "enterprise-with-agreement").audience();
        assertThat(withAgreement.purposes()).containsExactly(Purpose.ON_BEHALF_OF_ORGANIZATION);
        assertThat(withAgreement.agreementMayChange()).isTrue();
    }

    @DisplayName("what is said of an audience once holds in each of the surface's categories")
    @ParameterizedTest
    @EnumSource
    void reasonsAreTheSurfaces(Surface surface) {
        GeneralPolicy policy = GeneralPolicy.bundled("1");
        for (Case situation : Case.on(surface)) {
            List<Ruling> rulings = Category.of(surface).stream()
                    .map(situation.under(policy)::ruling)
                    .toList();
            assertThat(rulings)
                    .extracting(Ruling::purposes)
                    .containsOnly(rulings.get(0).purposes());
            assertThat(rulings)
                    .extracting(Ruling::rules)
                    .containsOnly(rulings.get(0).rules());
            assertThat(rulings)
                    .extracting(Ruling::clause)
                    .containsOnly(rulings.get(0).clause());
            assertThat(rulings)
                    .extracting(Ruling::owner)
                    .containsOnly(rulings.get(0).owner());
            assertThat(rulings)
                    .extracting(Ruling::rights)
                    .containsOnly(rulings.get(0).rights());
        }
    }

    @DisplayName("another period, another description, another sensitivity in the document are so in the catalogue")
    @Test
    void followsTheDocument() {
        Catalogue changed = changed("retentionDays: 90", "retentionDays: 7");
        assertThat(of(catalogue, ROUTING).retentionDays()).isEqualTo(90);
        assertThat(of(changed, ROUTING).retentionDays()).isEqualTo(7);
        assertThat(of(changed, ROUTING).treatments()).allMatch(treatment -> treatment.retentionDays() == 7);
        assertThat(of(changed("How long a task took.", "The time."), PROCESSING).elements())
                .extracting(element -> element.description().text())
                .contains("The time.");
        assertThat(element(changed("sensitivity: IDENTIFYING", "sensitivity: CONTENT"), ACCOUNT, Element.EMAIL)
                        .description()
                        .sensitivity())
                .isEqualTo(Sensitivity.CONTENT);
    }

    @DisplayName(
            "another ruling in the document is another audience, another omission, another purpose in the catalogue")
    @Test
    void followsTheRulings() {
        Catalogue changed = changed("refuse: [RENDER_INPUT]", "refuse: [USAGE]");
        assertThat(treatment(changed, USAGE, "enterprise-without-agreement").disposition())
                .isEqualTo(Disposition.REFUSE);
        assertThat(treatment(changed, RENDER_INPUT, "enterprise-without-agreement")
                        .disposition())
                .isEqualTo(Disposition.RETAIN);
        Catalogue other = changed("purposes: [ANALYTICS, ACCOUNT_MANAGEMENT]", "purposes: [SUPPORT]");
        assertThat(other.of(Surface.WEBSITE).audiences())
                .extracting(Audience::purposes)
                .containsExactly(Set.of(Purpose.SUPPORT));
    }

    @DisplayName(
            "consumers and enterprises without an agreement that are treated alike are still named apart from the others")
    @Test
    void noAudienceIsNamedLikeAnother() {
        Catalogue changed = Catalogue.of(
                PolicyDocuments.changed(document -> document.replace(
                                "when: { surface: SOFTWARE, license: [ENTERPRISE], agreement: true }",
                                "when: { surface: SOFTWARE, agreement: true }")
                        .replace(
                                "when: { surface: SOFTWARE, license: [CONSUMER] }",
                                "when: { surface: SOFTWARE, agreement: false }")),
                RecordKinds.all());
        assertThat(changed.of(Surface.SOFTWARE).audiences())
                .extracting(Audience::id)
                .containsExactlyInAnyOrder("consumer", "enterprise-with-agreement", "enterprise-without-agreement");
    }

    private static Catalogue changed(String said, String instead) {
        return Catalogue.of(PolicyDocuments.changed(document -> document.replace(said, instead)), RecordKinds.all());
    }

    private List<String> ids(Surface surface) {
        return catalogue.of(surface).audiences().stream().map(Audience::id).toList();
    }

    private Treatment treatment(Category category, String audience) {
        return treatment(catalogue, category, audience);
    }

    private static Treatment treatment(Catalogue catalogue, Category category, String audience) {
        return of(catalogue, category).treatments().stream()
                .filter(treatment -> treatment.audience().id().equals(audience))
                .findFirst()
                .orElseThrow();
    }

    private static CatalogueElement element(Catalogue catalogue, Category category, Element element) {
        return of(catalogue, category).elements().stream()
                .filter(each -> each.element().element() == element)
                .findFirst()
                .orElseThrow();
    }

    private static CatalogueCategory of(Catalogue catalogue, Category category) {
        return catalogue.of(category.surface()).categories().stream()
                .filter(each -> each.category() == category)
                .findFirst()
                .orElseThrow();
    }
}
