package candor.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import candor.licensing.HeldLicense.State;
import candor.licensing.model.LicenseHoldings.Held;
import candor.licensing.model.Period;
import candor.licensing.model.RegisterRows;
import candor.licensing.model.RegisterRows.Term;
import candor.policy.model.LicenseType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A license as it is for somebody now: where the assignment and a term of it meet. */
class HeldLicensesTest {
    private static final UUID LICENSE = UUID.randomUUID();
    private static final RegisterRows.Holder INITECH = new RegisterRows.Holder(UUID.randomUUID(), "initech");
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final String EARLIER = "2025-01-01T00:00:00Z";
    private static final String LATER = "2027-01-01T00:00:00Z";

    @DisplayName("assigned for good, and the term goes on: in force since the later of the two began")
    @Test
    void inForce() {
        HeldLicense license = license(held(EARLIER, null), enterprise("2026-01-01T00:00:00Z", LATER));
        assertThat(license.state()).isEqualTo(State.IN_FORCE);
        assertThat(license.type()).isEqualTo(LicenseType.ENTERPRISE);
        assertThat(license.organization().name()).isEqualTo("initech");
        assertThat(license.from()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(license.until()).isEqualTo(LATER);
    }

    @DisplayName("the assignment is over, or the term is: ended, when the first of the two did")
    @Test
    void ended() {
        HeldLicense unassigned = license(held(EARLIER, "2026-05-01T00:00:00Z"), enterprise(EARLIER, null));
        assertThat(unassigned.state()).isEqualTo(State.ENDED);
        assertThat(unassigned.until()).isEqualTo("2026-05-01T00:00:00Z");
        HeldLicense expired = license(held(EARLIER, null), consumer(EARLIER, NOW.toString()));
        assertThat(expired.state()).isEqualTo(State.ENDED);
        assertThat(expired.type()).isEqualTo(LicenseType.CONSUMER);
    }

    @DisplayName("a license that changed is what it is now, not what it was")
    @Test
    void changed() {
        HeldLicense license =
                license(held(EARLIER, null), consumer(EARLIER, NOW.toString()), enterprise(NOW.toString(), null));
        assertThat(license.type()).isEqualTo(LicenseType.ENTERPRISE);
        assertThat(license.state()).isEqualTo(State.IN_FORCE);
    }

    @DisplayName("one that begins later is not in force yet; one that never had a term says nothing of itself")
    @Test
    void notYetAndNever() {
        assertThat(license(held(EARLIER, null), consumer(LATER, null)).state()).isEqualTo(State.NOT_YET);
        HeldLicense never = license(held(EARLIER, null));
        assertThat(never.state()).isEqualTo(State.ENDED);
        assertThat(never.type()).isNull();
        assertThat(license(held(EARLIER, "2025-02-01T00:00:00Z"), consumer(LATER, null))
                        .type())
                .isNull();
    }

    private static HeldLicense license(Held held, Term... terms) {
        return HeldLicenses.license(List.of(held), List.of(terms), NOW);
    }

    private static Held held(String from, @Nullable String until) {
        return new Held(LICENSE, "L-1", period(from, until));
    }

    private static Term consumer(String from, @Nullable String until) {
        return new Term(LICENSE, LicenseType.CONSUMER, null, period(from, until));
    }

    private static Term enterprise(String from, @Nullable String until) {
        return new Term(LICENSE, LicenseType.ENTERPRISE, INITECH, period(from, until));
    }

    private static Period period(String from, @Nullable String until) {
        return new Period(Instant.parse(from), until == null ? null : Instant.parse(until));
    }
}
