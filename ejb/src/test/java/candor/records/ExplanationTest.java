package candor.records;

import static org.assertj.core.api.Assertions.assertThat;

import candor.records.model.BasisFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final LocalDate UNTIL = LocalDate.of(2027, 5, 21);

    @Test
    @DisplayName("R14, R7: a consumer reads that everything is kept, for what, whose it is and until when")
    void consumer() {
        assertThat(why(List.of("R7"), null, null, null, null))
                .isEqualTo("A usage report of software under a consumer license is kept whole: "
                        + "it helps to improve the software and to support you. It belongs to whoever holds the license. "
                        + "It is held until 21 May 2027 and then deleted.");
    }

    @Test
    @DisplayName("R14: in German, and with an organization's name as its member knows it")
    void german() {
        BasisFacts facts = new BasisFacts(
                "1",
                "1",
                "3, Enterprise",
                List.of("R8"),
                "ENTERPRISE",
                null,
                "acme",
                1234,
                1234,
                null,
                "REDUCE",
                List.of(),
                "ORGANIZATION",
                "acme",
                List.of(),
                List.of(),
                180);
        assertThat(new Explanation(facts, UNTIL, Locale.GERMANY, name -> "Acme Films").inPlainWords())
                .isEqualTo(
                        "Ein Nutzungsbericht von Software unter einer Unternehmenslizenz wird im Auftrag von Acme Films"
                                + " gespeichert, in dem Rahmen, den Version 1234 der Servicevereinbarung von Acme Films erlaubt."
                                + " Berechtigt ist Acme Films. Gespeichert bis 21. Mai 2027, dann gelöscht.");
        assertThat(new Explanation(facts, UNTIL, Locale.JAPANESE, name -> name).inPlainWords())
                .as("a language that is not spoken")
                .startsWith("A usage report");
    }

    @Test
    @DisplayName("R14, R8: under an agreement its organization and version are named")
    void agreement() {
        assertThat(why(List.of("R8"), "acme", 3, 3, "acme"))
                .contains("on behalf of acme, within what version 3 of acme’s service agreement allows")
                .contains("It belongs to acme.")
                .doesNotContain("changed");
    }

    @Test
    @DisplayName("R14, R9: without an agreement it says what is left out")
    void noAgreement() {
        assertThat(why(List.of("R9"), null, null, null, "globex"))
                .contains("no service agreement in force")
                .contains("no inputs of rendering tasks")
                .contains("It belongs to globex.");
    }

    @Test
    @DisplayName("R14, R12: what was in force at making and at arrival is said, also where there was none")
    void changed() {
        assertThat(why(List.of("R8", "R9", "R12"), "acme", 1, null, "acme"))
                .contains("its making (policy version 1, agreement version 1)")
                .contains("its arrival (policy version 1, no agreement)")
                .contains("the stricter of the two")
                .doesNotContain("null");
        assertThat(why(List.of("R8", "R9", "R12"), null, null, 2, "acme"))
                .doesNotContain("null")
                .contains("its making (policy version 1, no agreement)")
                .contains("its arrival (policy version 1, agreement version 2)");
    }

    @Test
    @DisplayName("R14, R1: website data is explained alike for a license holder and for a visitor without a license")
    void website() {
        assertThat(why(List.of("R1"), "CONSUMER", null))
                .contains("only standard analytics and account data")
                .contains("It belongs to whoever holds the license.");
        assertThat(why(List.of("R1"), null, null))
                .contains("visitors without one")
                .contains("It belongs to the visitor, who has no license.")
                .doesNotContain("whoever holds");
    }

    @Test
    @DisplayName("R14, R2: a consumer of the shared cloud reads that all is kept and for what it may be used")
    void consumerCloud() {
        assertThat(why(List.of("R2"), "CONSUMER", null))
                .contains("kept whole")
                .contains("any purpose in the Terms of Service");
    }

    @Test
    @DisplayName("R14, R4, R6: from a private server that we manage only routing is kept, and it is never ours")
    void privateServer() {
        assertThat(why(List.of("R4", "R6"), "ENTERPRISE", "acme"))
                .contains("the private server that we manage for acme")
                .contains("only what passing on a request takes")
                .contains("It belongs to acme or to its original owner, never to us.");
    }

    @Test
    @DisplayName("R14, R5: on the shared cloud an enterprise reads that only routing is kept")
    void enterpriseCloud() {
        assertThat(why(List.of("R5"), "ENTERPRISE", "globex"))
                .contains("From our shared cloud under an enterprise license")
                .contains("No service agreement says otherwise.")
                .contains("It belongs to globex.")
                .doesNotContain("original owner");
    }

    @Test
    @DisplayName(
            "R14, R11: where an agreement says otherwise for the cloud, it is named in the place of the general rule")
    void agreementForTheCloud() {
        assertThat(why(List.of("R4", "R6", "R11"), "acme", 2, 2, "acme"))
                .contains("follows version 2 of acme’s service agreement, which stands above the general policy")
                .contains("or to its original owner")
                .doesNotContain("only what passing on a request takes");
    }

    @Test
    @DisplayName("R14, R16: what the administrators narrowed is said beside the rule, and beside a change")
    void narrowed() {
        assertThat(why(List.of("R8", "R16"), "acme", 3, 3, "acme"))
                .contains("within what version 3")
                .contains("The administrators of acme have narrowed further what is collected.");
        assertThat(why(List.of("R8", "R12", "R16"), "acme", 2, 3, "acme"))
                .contains("the stricter of the two")
                .contains("The administrators of acme have narrowed further what is collected.");
        assertThat(why(List.of("R8"), "acme", 3, 3, "acme")).doesNotContain("narrowed");
    }

    @Test
    @DisplayName("R14, R11: an agreement that was applied later is named beside the one that held at arrival")
    void reapplied() {
        BasisFacts facts = new BasisFacts(
                "1",
                "1",
                "3, Enterprise",
                List.of("R8", "R11"),
                "ENTERPRISE",
                null,
                "acme",
                3,
                3,
                5,
                "REDUCE",
                List.of("PROMPT"),
                "ORGANIZATION",
                "acme",
                List.of(),
                List.of(),
                180);
        assertThat(new Explanation(facts, UNTIL, Locale.ENGLISH, UnaryOperator.identity()).inPlainWords())
                .contains("within what version 3 of acme’s service agreement allows")
                .contains("Version 5 of the service agreement of acme was applied to it later");
    }

    private static String why(List<String> rules, @Nullable String license, @Nullable String owner) {
        return why(rules, license, null, null, null, owner);
    }

    private static String why(
            List<String> rules,
            @Nullable String agreementOf,
            @Nullable Integer made,
            @Nullable Integer arrived,
            @Nullable String owner) {
        return why(rules, "ENTERPRISE", agreementOf, made, arrived, owner);
    }

    private static String why(
            List<String> rules,
            @Nullable String license,
            @Nullable String agreementOf,
            @Nullable Integer made,
            @Nullable Integer arrived,
            @Nullable String owner) {
        BasisFacts facts = new BasisFacts(
                "1",
                "1",
                "3, Enterprise",
                rules,
                license,
                null,
                agreementOf,
                made,
                arrived,
                "REDUCE",
                List.of(),
                owner == null ? "LICENSE_HOLDER" : "ORGANIZATION",
                owner,
                List.of(),
                List.of(),
                180);
        return new Explanation(facts, UNTIL, Locale.ENGLISH, UnaryOperator.identity()).inPlainWords();
    }
}
