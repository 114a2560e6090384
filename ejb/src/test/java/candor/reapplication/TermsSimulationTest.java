package candor.reapplication;

import static org.assertj.core.api.Assertions.assertThat;

import candor.platform.TimeOrderedIds;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TermsSimulationTest {
    private static final Instant MOMENT = Instant.parse("2026-11-01T12:34:56.789Z");

    @Test
    @DisplayName("the first id of a moment stands before all that are minted then, and after all of the moment before")
    void firstOfAMoment() {
        UUID then = new TimeOrderedIds(Clock.fixed(MOMENT, ZoneOffset.UTC)).next();
        UUID before = new TimeOrderedIds(Clock.fixed(MOMENT.minusMillis(1), ZoneOffset.UTC)).next();
        String first = TermsSimulation.firstOf(MOMENT).toString(); // as text they stand in the database's order
        assertThat(then.toString()).isGreaterThan(first);
        assertThat(before.toString()).isLessThan(first);
        assertThat(TermsSimulation.momentOf(then)).isEqualTo(MOMENT);
    }
}
