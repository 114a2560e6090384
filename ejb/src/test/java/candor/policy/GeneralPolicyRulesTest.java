package candor.policy;

import static candor.policy.model.Category.*;
import static candor.policy.model.Disposition.*;
import static candor.policy.model.Hosting.*;
import static candor.policy.model.LicenseType.*;
import static candor.policy.model.Owner.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candor.policy.model.AgreementTerms;
import candor.policy.model.Category;
import candor.policy.model.CategoryTerms;
import candor.policy.model.Disposition;
import candor.policy.model.Element;
import candor.policy.model.ElementRef;
import candor.policy.model.Hosting;
import candor.policy.model.LicenseType;
import candor.policy.model.Narrowing;
import candor.policy.model.Purpose;
import candor.policy.model.Right;
import candor.policy.model.Rule;
import candor.policy.model.Surface;
import candor.policy.model.Tool;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of POLICY.md by example: R1 to R9, R11, R12 and R16, as far as the decision is concerned. */
class GeneralPolicyRulesTest {

    private static final CategoryTerms KEEP = new CategoryTerms(RETAIN, Set.of(), null);
    private static final CategoryTerms REFUSE_IT = new CategoryTerms(REFUSE, Set.of(), null);
    private static final AgreementTerms SILENT = agreement(Map.of());
    private static final AgreementTerms KEEP_EVERYTHING = agreementOnAll(KEEP);
    private static final AgreementTerms REFUSE_EVERYTHING = agreementOnAll(REFUSE_IT);

    private final GeneralPolicy policy = GeneralPolicy.bundled("1");

    @Nested
    class Website {

        @DisplayName("R1: the website's elements are retained, for every license type and for visitors without one")
        @ParameterizedTest
        @NullSource
        @EnumSource
        void sameForEverybody(@Nullable LicenseType license) {
            assertThat(rulings(Surface.WEBSITE, license, null, null)).allSatisfy(ruling -> {
                assertThat(ruling.disposition()).isEqualTo(RETAIN);
                assertThat(ruling.omitted()).isEmpty();
                assertThat(ruling.rules()).containsExactly(Rule.R1);
                assertThat(ruling.clause()).isEqualTo("1");
                assertThat(ruling.owner()).isEqualTo(LICENSE_HOLDER);
                assertThat(ruling.purposes()).containsOnly(Purpose.ANALYTICS, Purpose.ACCOUNT_MANAGEMENT);
            });
        }

        @DisplayName("R1: an agreement about the website changes nothing")
        @Test
        void noAgreementChangesIt() {
            assertThat(rulings(Surface.WEBSITE, ENTERPRISE, null, REFUSE_EVERYTHING))
                    .isEqualTo(rulings(Surface.WEBSITE, ENTERPRISE, null, null));
        }
    }

    @Nested
    class Cloud {

        @DisplayName(
                "R2: all of a consumer's shared cloud is retained, with the rights and the purpose of the Terms of Service")
        @Test
        void consumerIsRetained() {
            assertThat(rulings(Surface.CLOUD, CONSUMER, SHARED, null)).allSatisfy(ruling -> {
                assertThat(ruling.disposition()).isEqualTo(RETAIN);
                assertThat(ruling.omitted()).isEmpty();
                assertThat(ruling.rules()).containsExactly(Rule.R2);
                assertThat(ruling.clause()).isEqualTo("2, Consumer");
                assertThat(ruling.owner()).isEqualTo(LICENSE_HOLDER);
                assertThat(ruling.rights()).containsOnly(Right.values());
                assertThat(ruling.purposes()).containsOnly(Purpose.TERMS_OF_SERVICE);
            });
        }

        @DisplayName("R3: nothing is kept of a deployment the customer manages, whatever the license")
        @ParameterizedTest
        @NullSource
        @EnumSource
        void nothingOfWhatTheCustomerManages(@Nullable LicenseType license) {
            assertThat(rulings(Surface.CLOUD, license, PRIVATE_CUSTOMER_MANAGED, null))
                    .allSatisfy(ruling -> {
                        assertRefused(ruling);
                        assertThat(ruling.rules()).contains(Rule.R3);
                        assertThat(ruling.clause()).isEqualTo("2, Enterprise");
                    });
        }

        @DisplayName("R3: nothing is kept of a deployment the customer manages, whatever the agreement says")
        @Test
        void noAgreementOpensWhatTheCustomerManages() {
            assertThat(rulings(Surface.CLOUD, ENTERPRISE, PRIVATE_CUSTOMER_MANAGED, KEEP_EVERYTHING))
                    .isEqualTo(rulings(Surface.CLOUD, ENTERPRISE, PRIVATE_CUSTOMER_MANAGED, null));
        }

        @DisplayName("R4: only routing metadata is kept of a private deployment that the vendor manages")
        @ParameterizedTest
        @NullSource
        @EnumSource
        void routingOfWhatTheVendorManages(@Nullable LicenseType license) {
            assertOnlyRoutingIsKept(license, PRIVATE_VENDOR_MANAGED, Rule.R4);
        }

        @DisplayName("R4: an agreement may say otherwise for its organization")
        @Test
        void agreementOpensWhatTheVendorManages() {
            Ruling job = ruling(ENTERPRISE, PRIVATE_VENDOR_MANAGED, agreement(Map.of(JOB, KEEP)), JOB);
            assertThat(job.disposition()).isEqualTo(RETAIN);
            assertThat(job.rules()).containsOnly(Rule.R4, Rule.R6, Rule.R11);
        }

        @DisplayName("R5: only routing metadata is kept of an enterprise in the shared cloud without an agreement")
        @Test
        void routingOfAnEnterpriseInTheSharedCloud() {
            assertOnlyRoutingIsKept(ENTERPRISE, SHARED, Rule.R5);
        }

        @DisplayName("R5: an agreement may say otherwise for its organization")
        @Test
        void agreementOpensTheSharedCloud() {
            Ruling job = ruling(ENTERPRISE, SHARED, agreement(Map.of(JOB, KEEP)), JOB);
            assertThat(job.disposition()).isEqualTo(RETAIN);
            assertThat(job.rules()).containsOnly(Rule.R5, Rule.R11);
        }

        @DisplayName("R6: private infrastructure's data is the organization's, whoever manages it, whatever is agreed")
        @ParameterizedTest
        @EnumSource(names = {"PRIVATE_VENDOR_MANAGED", "PRIVATE_CUSTOMER_MANAGED"})
        void privateDataIsTheOrganizations(Hosting hosting) {
            for (LicenseType license : LicenseType.values()) {
                assertThat(rulings(Surface.CLOUD, license, hosting, KEEP_EVERYTHING))
                        .allSatisfy(ruling -> {
                            assertThat(ruling.owner()).isEqualTo(ORGANIZATION);
                            assertThat(ruling.rules()).contains(Rule.R6);
                            assertThat(ruling.rights()).isEmpty();
                        });
            }
        }

        @DisplayName(
                "without a deployment, or in the shared cloud without a license, no rule names it: nothing is kept")
        @Test
        void unknownFailsClosed() {
            assertThat(Stream.of(
                                    rulings(Surface.CLOUD, CONSUMER, null, null),
                                    rulings(Surface.CLOUD, ENTERPRISE, null, KEEP_EVERYTHING),
                                    rulings(Surface.CLOUD, null, SHARED, KEEP_EVERYTHING))
                            .flatMap(List::stream))
                    .allSatisfy(ruling -> {
                        assertRefused(ruling);
                        assertThat(ruling.rules()).isEmpty();
                    });
        }

        private void assertOnlyRoutingIsKept(@Nullable LicenseType license, Hosting hosting, Rule rule) {
            assertThat(rulings(Surface.CLOUD, license, hosting, null)).allSatisfy(ruling -> {
                assertThat(ruling.disposition()).isEqualTo(ROUTE_ONLY);
                assertThat(ruling.omitted())
                        .isEqualTo(
                                ruling.category() == ROUTING
                                        ? Set.of()
                                        : ruling.category().elements());
                assertThat(ruling.rules()).contains(rule);
                assertThat(ruling.clause()).isEqualTo("2, Enterprise");
                assertThat(ruling.owner()).isEqualTo(ORGANIZATION);
                assertThat(ruling.rights()).isEmpty();
            });
        }
    }

    @Nested
    class Software {

        @DisplayName("R7: all of a consumer's report is retained, for the purposes of the policy")
        @Test
        void consumerIsRetained() {
            assertThat(rulings(Surface.SOFTWARE, CONSUMER, null, null)).allSatisfy(ruling -> {
                assertThat(ruling.disposition()).isEqualTo(RETAIN);
                assertThat(ruling.rules()).containsExactly(Rule.R7);
                assertThat(ruling.clause()).isEqualTo("3, Consumer");
                assertThat(ruling.owner()).isEqualTo(LICENSE_HOLDER);
                assertThat(ruling.purposes())
                        .containsOnly(
                                Purpose.IMPROVEMENT,
                                Purpose.SUPPORT,
                                Purpose.PERFORMANCE_ANALYSIS,
                                Purpose.NEW_FEATURES,
                                Purpose.LEGITIMATE_BUSINESS);
            });
        }

        @DisplayName(
                "R8: under an agreement that omits nothing an enterprise's report is retained on behalf of the organization")
        @Test
        void retainedOnBehalfOfTheOrganization() {
            assertThat(rulings(Surface.SOFTWARE, ENTERPRISE, null, SILENT)).allSatisfy(ruling -> {
                assertThat(ruling.disposition()).isEqualTo(RETAIN);
                assertThat(ruling.rules()).containsExactly(Rule.R8);
                assertThat(ruling.clause()).isEqualTo("3, Enterprise");
                assertThat(ruling.owner()).isEqualTo(ORGANIZATION);
                assertThat(ruling.purposes()).containsOnly(Purpose.ON_BEHALF_OF_ORGANIZATION);
            });
        }

        @DisplayName("R8: what the agreement omits is omitted, for as long as it says")
        @ParameterizedTest(name = "{0}, omitting {1}, agreed as {2}, comes to {3}")
        @CsvSource(
                delimiter = '|',
                nullValues = "-",
                value = {
                    // category   | omitted                  | agreed as  | comes to
                    "RENDER_INPUT | PROMPT INPUT_METADATA    | -          | REDUCE",
                    "RENDER_INPUT | PROMPT                   | RETAIN     | REDUCE",
                    "PROCESSING   | DURATION STATUS_MESSAGE  | RETAIN     | REFUSE",
                    "USAGE        | ''                       | REFUSE     | REFUSE",
                    "USAGE        | ''                       | ROUTE_ONLY | REFUSE",
                    "USAGE        | ''                       | -          | RETAIN",
                })
        void withinTheAgreement(Category category, String omitted, @Nullable Disposition agreed, Disposition comesTo) {
            CategoryTerms terms = new CategoryTerms(agreed, elements(omitted), 180);
            Ruling ruling = ruling(ENTERPRISE, null, agreement(Map.of(category, terms)), category);
            assertThat(ruling.disposition()).isEqualTo(comesTo);
            assertThat(ruling.omitted()).isEqualTo(comesTo == REFUSE ? category.elements() : elements(omitted));
            assertThat(ruling.retentionDays()).isEqualTo(180);
            assertThat(ruling.rules()).containsExactly(Rule.R8);
        }

        @DisplayName(
                "R9: without an agreement an enterprise's render input is refused, status messages and context are omitted")
        @ParameterizedTest(name = "{0}: {1}, without {2}")
        @CsvSource({
            "VERSION,        RETAIN, ''",
            "ENVIRONMENT,    RETAIN, ''",
            "USAGE,          RETAIN, ''",
            "PROCESSING,     REDUCE, STATUS_MESSAGE",
            "SOFTWARE_ERROR, REDUCE, CONTEXT",
            "RENDER_INPUT,   REFUSE, INPUT_METADATA PROMPT CONFIGURATION GENERATION_PARAMETERS",
        })
        void reducedWithoutAnAgreement(Category category, Disposition disposition, String omitted) {
            Ruling ruling = ruling(ENTERPRISE, null, null, category);
            assertThat(ruling.disposition()).isEqualTo(disposition);
            assertThat(ruling.omitted()).isEqualTo(elements(omitted));
            assertThat(ruling.rules()).containsExactly(Rule.R9);
            assertThat(ruling.clause()).isEqualTo("3, Enterprise");
            assertThat(ruling.owner()).isEqualTo(ORGANIZATION);
        }

        @DisplayName("without a license no rule names a report: nothing is kept")
        @Test
        void unknownFailsClosed() {
            assertThat(rulings(Surface.SOFTWARE, null, null, KEEP_EVERYTHING)).allSatisfy(ruling -> {
                assertRefused(ruling);
                assertThat(ruling.rules()).isEmpty();
            });
        }
    }

    @Nested
    class Agreement {

        @DisplayName("R11: what the agreement does not mention follows the general policy")
        @Test
        void silenceFollowsTheGeneralPolicy() {
            AgreementTerms aboutJobs = agreement(Map.of(JOB, KEEP));
            assertThat(ruling(ENTERPRISE, SHARED, aboutJobs, UPLOADED_ASSET))
                    .isEqualTo(ruling(ENTERPRISE, SHARED, null, UPLOADED_ASSET));
        }

        @DisplayName("R11: an agreement supersedes the general policy category by category and element by element")
        @ParameterizedTest(name = "{0}, omitting {1}, agreed as {2}, comes to {3}")
        @CsvSource(
                delimiter = '|',
                nullValues = "-",
                value = {
                    // category     | omitted                          | agreed as  | comes to
                    "CLOUD_ERROR    | ''                               | RETAIN     | RETAIN",
                    "CLOUD_ERROR    | STACK                            | RETAIN     | REDUCE",
                    "CLOUD_METRIC   | METRIC                           | RETAIN     | REFUSE",
                    "CLOUD_ERROR    | STACK                            | -          | ROUTE_ONLY",
                    "CLOUD_ERROR    | ''                               | ROUTE_ONLY | ROUTE_ONLY",
                    "CLOUD_ERROR    | ''                               | REFUSE     | REFUSE",
                    "ROUTING        | TIMESTAMP                        | -          | ROUTE_ONLY",
                    "ROUTING        | ROUTE TIMESTAMP USER_IDENTIFIER  | -          | REFUSE",
                    "ROUTING        | TIMESTAMP                        | RETAIN     | REDUCE",
                })
        void categoryByCategory(Category category, String omitted, @Nullable Disposition agreed, Disposition comesTo) {
            AgreementTerms terms = agreement(Map.of(category, new CategoryTerms(agreed, elements(omitted), 7)));
            Ruling ruling = ruling(ENTERPRISE, PRIVATE_VENDOR_MANAGED, terms, category);
            boolean nothingKept = comesTo == REFUSE || comesTo == ROUTE_ONLY && category != ROUTING;
            assertThat(ruling.disposition()).isEqualTo(comesTo);
            assertThat(ruling.omitted()).isEqualTo(nothingKept ? category.elements() : elements(omitted));
            assertThat(ruling.retentionDays()).isEqualTo(7);
            assertThat(ruling.rules()).contains(Rule.R11);
        }

        @DisplayName("R11: rows that are to be associated with the organization alone lose the user, routing too")
        @Test
        void userIdentifiersAreOmitted() {
            AgreementTerms nobody = new AgreementTerms(Map.of(), true, Set.of(), false);
            assertThat(rulings(Surface.SOFTWARE, ENTERPRISE, null, nobody))
                    .allMatch(Ruling::userIdentifierOmitted)
                    .allMatch(ruling -> ruling.omitted().isEmpty());
            assertThat(rulings(Surface.WEBSITE, ENTERPRISE, null, nobody)).noneMatch(Ruling::userIdentifierOmitted);
            assertThat(ruling(ENTERPRISE, SHARED, nobody, ROUTING).omitted()).containsExactly(Element.USER_IDENTIFIER);
        }

        @DisplayName("R11: an agreement is one organization's: it says nothing about a consumer's data")
        @ParameterizedTest
        @EnumSource
        void consumersHaveNoAgreement(Hosting hosting) {
            for (Category category : Category.values()) {
                assertThat(ruling(CONSUMER, hosting, REFUSE_EVERYTHING, category))
                        .isEqualTo(ruling(CONSUMER, hosting, null, category));
            }
        }

        @DisplayName("R11, R15: where the agreement names no period, the policy's stands")
        @Test
        void periodOfThePolicy() {
            assertThat(ruling(ENTERPRISE, SHARED, KEEP_EVERYTHING, JOB).retentionDays())
                    .isEqualTo(policy.retentionDays(JOB))
                    .isPositive();
        }
    }

    @Nested
    class Administrators {
        private final AgreementTerms noPrompt =
                agreement(Map.of(RENDER_INPUT, new CategoryTerms(null, Set.of(Element.PROMPT), 180)));

        @DisplayName("R16: what administrators narrow goes besides what the agreement omits, and nothing else changes")
        @Test
        void narrowsFurther() {
            Ruling before = ruling(ENTERPRISE, null, noPrompt, RENDER_INPUT);
            Ruling after = narrowed(ENTERPRISE, null, noPrompt, RENDER_INPUT, "RENDER_INPUT.CONFIGURATION");
            assertThat(after.omitted()).containsOnly(Element.PROMPT, Element.CONFIGURATION);
            assertThat(after.disposition()).isEqualTo(REDUCE);
            assertThat(after.rules()).containsOnly(Rule.R8, Rule.R16);
            assertThat(after.retentionDays()).isEqualTo(180);
            assertThat(after.owner()).isEqualTo(before.owner());
            assertThat(narrowed(ENTERPRISE, null, noPrompt, USAGE, "RENDER_INPUT.CONFIGURATION"))
                    .isEqualTo(ruling(ENTERPRISE, null, noPrompt, USAGE));
        }

        @DisplayName("R16: what is omitted already is not narrowed, and R16 is not named")
        @Test
        void omittedAlready() {
            assertThat(narrowed(ENTERPRISE, null, noPrompt, RENDER_INPUT, "RENDER_INPUT.PROMPT"))
                    .isEqualTo(ruling(ENTERPRISE, null, noPrompt, RENDER_INPUT));
        }

        @DisplayName("R16: a category of which nothing is left is refused")
        @Test
        void nothingIsLeft() {
            Ruling ruling =
                    narrowed(ENTERPRISE, null, SILENT, PROCESSING, "PROCESSING.DURATION", "PROCESSING.STATUS_MESSAGE");
            assertRefused(ruling);
            assertThat(ruling.rules()).contains(Rule.R16);
        }

        @DisplayName("R16: rows of a category that is narrowed by the user are associated with the organization alone")
        @Test
        void withoutTheUser() {
            Ruling usage = narrowed(ENTERPRISE, null, SILENT, USAGE, "USAGE.USER_IDENTIFIER");
            assertThat(usage.userIdentifierOmitted()).isTrue();
            assertThat(usage.disposition()).isEqualTo(RETAIN);
            assertThat(usage.rules()).contains(Rule.R16);
            assertThat(narrowed(ENTERPRISE, SHARED, SILENT, ROUTING, "ROUTING.USER_IDENTIFIER")
                            .omitted())
                    .containsExactly(Element.USER_IDENTIFIER);
        }

        @DisplayName("R16: routing metadata can be narrowed, to nothing at last")
        @Test
        void routing() {
            Ruling noTime = narrowed(ENTERPRISE, PRIVATE_VENDOR_MANAGED, null, ROUTING, "ROUTING.TIMESTAMP");
            assertThat(noTime.disposition()).isEqualTo(ROUTE_ONLY);
            assertThat(noTime.omitted()).containsExactly(Element.TIMESTAMP);
            assertThat(noTime.rules()).contains(Rule.R4, Rule.R16);
            assertRefused(narrowed(
                    ENTERPRISE,
                    SHARED,
                    null,
                    ROUTING,
                    "ROUTING.ROUTE",
                    "ROUTING.TIMESTAMP",
                    "ROUTING.USER_IDENTIFIER"));
        }

        @DisplayName("R16: what R9 keeps without an agreement stays narrowed, when the agreement has ended")
        @Test
        void withoutAnAgreement() {
            Ruling ruling = narrowed(ENTERPRISE, null, null, SOFTWARE_ERROR, "SOFTWARE_ERROR.STACK");
            assertThat(ruling.omitted()).containsOnly(Element.CONTEXT, Element.STACK);
            assertThat(ruling.rules()).containsOnly(Rule.R9, Rule.R16);
        }

        @DisplayName("R3 stands, whatever administrators narrow")
        @Test
        void customerManagedStands() {
            for (Category category : Category.of(Surface.CLOUD)) {
                assertThat(narrowed(
                                ENTERPRISE,
                                PRIVATE_CUSTOMER_MANAGED,
                                null,
                                category,
                                category + ".USER_IDENTIFIER",
                                "ROUTING.ROUTE"))
                        .isEqualTo(ruling(ENTERPRISE, PRIVATE_CUSTOMER_MANAGED, null, category));
            }
        }

        @DisplayName("R16: a consumer's data is no organization's to narrow")
        @Test
        void consumersStand() {
            assertThat(narrowed(CONSUMER, null, null, USAGE, "USAGE.ACTION"))
                    .isEqualTo(ruling(CONSUMER, null, null, USAGE));
        }

        @DisplayName("R1: the website cannot be narrowed: it is the same for everybody")
        @ParameterizedTest
        @ValueSource(strings = {"ACTIVITY.SEARCH", "ACCOUNT.EMAIL", "CONNECTION.USER_IDENTIFIER"})
        void websiteStands(String element) {
            assertThatThrownBy(() -> narrowing(element)).isInstanceOf(IllegalArgumentException.class);
        }

        @DisplayName(
                "R12, R16: what was made under a narrowing stays narrowed, and one at arrival holds for what is older")
        @Test
        void narrowedAtOneOfTheMoments() {
            Ruling wide = ruling(ENTERPRISE, null, SILENT, USAGE);
            Ruling narrow = narrowed(ENTERPRISE, null, SILENT, USAGE, "USAGE.ACTION");
            for (Ruling both : List.of(wide.stricter(narrow), narrow.stricter(wide))) {
                assertThat(both.omitted()).containsExactly(Element.ACTION);
                assertThat(both.rules()).containsOnly(Rule.R8, Rule.R12, Rule.R16);
            }
        }

        private Ruling narrowed(
                LicenseType license,
                @Nullable Hosting hosting,
                @Nullable AgreementTerms agreement,
                Category category,
                String... elements) {
            return new Situation(license, hosting, agreement, narrowing(elements))
                    .under(policy)
                    .ruling(category);
        }

        private static Narrowing narrowing(String... elements) {
            return new Narrowing(Stream.of(elements).map(ElementRef::parse).collect(Collectors.toSet()));
        }
    }

    @Nested
    class MakingAndArrival {

        @DisplayName("R12: what has not changed in between is decided as before, without naming R12")
        @Test
        void unchanged() {
            Ruling ruling = ruling(ENTERPRISE, null, null, PROCESSING);
            assertThat(ruling.stricter(ruling)).isEqualTo(ruling);
        }

        @DisplayName("R12: an agreement that has ended before the report arrives no longer opens anything")
        @Test
        void stricterAtArrival() {
            Ruling making = ruling(ENTERPRISE, null, KEEP_EVERYTHING, RENDER_INPUT);
            Ruling arrival = ruling(ENTERPRISE, null, null, RENDER_INPUT);
            assertRefused(making.stricter(arrival));
            assertThat(making.stricter(arrival).rules()).containsOnly(Rule.R8, Rule.R9, Rule.R12);
        }

        @DisplayName("R12: what was made under stricter terms stays under them, and the organization's of that time")
        @Test
        void stricterAtMaking() {
            Ruling making = ruling(ENTERPRISE, null, null, SOFTWARE_ERROR);
            Ruling both = making.stricter(ruling(CONSUMER, null, null, SOFTWARE_ERROR));
            assertThat(both.disposition()).isEqualTo(REDUCE);
            assertThat(both.omitted()).containsExactly(Element.CONTEXT);
            assertThat(both.owner()).isEqualTo(ORGANIZATION);
            assertThat(both.clause()).isEqualTo("3, Enterprise");
            assertThat(both.rules()).containsOnly(Rule.R9, Rule.R7, Rule.R12);
        }

        @DisplayName("R12: the clause is that of the moment which forbids more")
        @Test
        void clauseOfTheStricterMoment() {
            Ruling consumer = ruling(CONSUMER, SHARED, null, JOB);
            Ruling customerManaged = ruling(ENTERPRISE, PRIVATE_CUSTOMER_MANAGED, null, JOB);
            assertThat(consumer.stricter(customerManaged).clause()).isEqualTo("2, Enterprise");
            assertThat(customerManaged.stricter(consumer).clause()).isEqualTo("2, Enterprise");
        }

        @DisplayName("R12: the stricter wins element by element: what either moment omits is omitted")
        @Test
        void elementByElement() {
            Ruling noPrompt = omittingInput(90, Element.PROMPT);
            Ruling noConfiguration = omittingInput(30, Element.CONFIGURATION);
            Ruling both = noPrompt.stricter(noConfiguration);
            assertThat(both.disposition()).isEqualTo(REDUCE);
            assertThat(both.omitted()).containsOnly(Element.PROMPT, Element.CONFIGURATION);
            assertThat(both.retentionDays()).isEqualTo(30);
        }

        @DisplayName("R12: two moments that between them omit everything keep nothing")
        @Test
        void nothingIsLeft() {
            Ruling noText = omittingInput(90, Element.PROMPT, Element.INPUT_METADATA);
            Ruling noNumbers = omittingInput(90, Element.CONFIGURATION, Element.GENERATION_PARAMETERS);
            assertRefused(noText.stricter(noNumbers));
        }

        @DisplayName("R12: only purposes and rights that both moments grant remain")
        @Test
        void rightsOfBothMoments() {
            Ruling consumer = ruling(CONSUMER, SHARED, null, ROUTING);
            Ruling enterprise = ruling(ENTERPRISE, SHARED, null, ROUTING);
            assertThat(consumer.stricter(enterprise).rights()).isEmpty();
            assertThat(consumer.stricter(enterprise).purposes()).doesNotContain(Purpose.TERMS_OF_SERVICE);
        }

        @DisplayName("R12: a user who is to be left out at one of the moments is left out")
        @Test
        void userLeftOut() {
            AgreementTerms nobody = new AgreementTerms(Map.of(), true, Set.of(), false);
            Ruling named = ruling(ENTERPRISE, null, SILENT, USAGE);
            Ruling unnamed = ruling(ENTERPRISE, null, nobody, USAGE);
            assertThat(named.stricter(unnamed).userIdentifierOmitted()).isTrue();
            assertThat(unnamed.stricter(named).userIdentifierOmitted()).isTrue();
        }

        private Ruling omittingInput(int days, Element... omit) {
            CategoryTerms terms = new CategoryTerms(null, Set.of(omit), days);
            return ruling(ENTERPRISE, null, agreement(Map.of(RENDER_INPUT, terms)), RENDER_INPUT);
        }
    }

    private static void assertRefused(Ruling ruling) {
        assertThat(ruling.disposition()).isEqualTo(REFUSE);
        assertThat(ruling.omitted()).isEqualTo(ruling.category().elements());
    }

    private Ruling ruling(
            @Nullable LicenseType license,
            @Nullable Hosting hosting,
            @Nullable AgreementTerms agreement,
            Category category) {
        return new Situation(license, hosting, agreement, Narrowing.NONE)
                .under(policy)
                .ruling(category);
    }

    private List<Ruling> rulings(
            Surface surface,
            @Nullable LicenseType license,
            @Nullable Hosting hosting,
            @Nullable AgreementTerms agreement) {
        return Category.of(surface).stream()
                .map(category -> ruling(license, hosting, agreement, category))
                .toList();
    }

    private static Set<Element> elements(String names) {
        Set<Element> elements = EnumSet.noneOf(Element.class);
        Stream.of(names.split(" +"))
                .filter(name -> !name.isEmpty())
                .map(Element::valueOf)
                .forEach(elements::add);
        return elements;
    }

    private static AgreementTerms agreement(Map<Category, CategoryTerms> categories) {
        return new AgreementTerms(categories, false, Set.of(Tool.VIEW), false);
    }

    private static AgreementTerms agreementOnAll(CategoryTerms terms) {
        Map<Category, CategoryTerms> categories = new HashMap<>();
        Stream.of(Category.values()).forEach(category -> categories.put(category, terms));
        return agreement(categories);
    }
}
