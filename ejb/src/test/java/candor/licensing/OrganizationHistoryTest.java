package candor.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import candor.licensing.InForce.Holder;
import candor.licensing.model.RegisterRows.Narrowed;
import candor.policy.model.ElementRef;
import candor.policy.model.Narrowing;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OrganizationHistoryTest {
    private static final UUID ORGANIZATION = UUID.randomUUID();
    private static final Instant SET = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant LIFTED = SET.plusSeconds(3_600);
    private static final Narrowing NO_ACTION = new Narrowing(Set.of(ElementRef.parse("USAGE.ACTION")));

    private final OrganizationHistory history = new OrganizationHistory(
            new Holder(ORGANIZATION, "initech"), List.of(), List.of(at(SET, NO_ACTION), at(LIFTED, Narrowing.NONE)));

    @Test
    @DisplayName("R12, R16: a narrowing holds from the moment when it was set until the next one, agreement or not")
    void fromOneToTheNext() {
        assertThat(history.at(SET.minusNanos(1_000)).narrowing()).isEqualTo(Narrowing.NONE);
        assertThat(history.at(SET).narrowing()).isEqualTo(NO_ACTION);
        assertThat(history.at(LIFTED.minusNanos(1_000)).narrowing()).isEqualTo(NO_ACTION);
        assertThat(history.at(LIFTED).narrowing()).isEqualTo(Narrowing.NONE);
    }

    @Test
    @DisplayName("R16: on arrival the one set last holds, also where another node's clock, ahead of ours, has set it")
    void clockOfAnotherNode() {
        OrganizationHistory setAhead =
                new OrganizationHistory(new Holder(ORGANIZATION, "initech"), List.of(), List.of(at(SET, NO_ACTION)));
        assertThat(setAhead.onArrival(SET.minusSeconds(2)).narrowing()).isEqualTo(NO_ACTION);
        assertThat(setAhead.at(SET.minusSeconds(2)).narrowing()).isEqualTo(Narrowing.NONE);
    }

    private static Narrowed at(Instant moment, Narrowing narrowing) {
        return new Narrowed(ORGANIZATION, moment, narrowing);
    }
}
