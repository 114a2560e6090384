package candor.records;

import static org.assertj.core.api.Assertions.assertThat;

import candor.records.model.BasisFacts;
import java.time.LocalDate;
import java.util.List;
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
    @DisplayName("R14, R8: under an agreement its organization and version are named")
    void agreement() {
        assertThat(why(List.of("R8"), "acme", 3, 3, "acme"))
                .contains("on behalf of acme, within what version 3 of its service agreement allows")
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
                .contains("the making of the report (policy version 1, agreement version 1)")
                .contains("its arrival (policy version 1, no agreement)")
                .contains("the stricter of the two")
                .doesNotContain("null");
        assertThat(why(List.of("R8", "R9", "R12"), null, null, 2, "acme"))
                .doesNotContain("null")
                .contains("the making of the report (policy version 1, no agreement)")
                .contains("its arrival (policy version 1, agreement version 2)");
    }

    private static String why(
            List<String> rules,
            @Nullable String agreementOf,
            @Nullable Integer made,
            @Nullable Integer arrived,
            @Nullable String owner) {
        BasisFacts facts = new BasisFacts(
                "1",
                "1",
                "3, Enterprise",
                rules,
                "ENTERPRISE",
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
        return new Explanation(facts, UNTIL).inPlainWords();
    }
}
