package candor.audit;

import static org.assertj.core.api.Assertions.assertThat;

import candor.audit.model.Link;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** R19: what a node remembers of the audit, outside the database. */
class ChainWitnessTest {
    private final ChainInMemory chain = new ChainInMemory();
    private final SetClock clock = new SetClock();
    private final ChainWitness witness = new ChainWitness(chain, clock);

    @Test
    @DisplayName("a chain that only grows contradicts nothing, and the place last seen is what it has to go through")
    void grows() {
        witness.look();
        chain.seal(1);
        Link end = chain.seal(2);
        witness.look();
        assertThat(witness.alarms()).isZero();
        assertThat(witness.places()).containsExactly(end);
    }

    @Test
    @DisplayName("an end that was cut off is remembered, also after the chain has grown past it again")
    void cutOff() {
        chain.seal(1);
        Link seen = chain.seal(2);
        witness.look();
        chain.links.remove(seen);
        witness.look();
        assertThat(witness.alarms()).isEqualTo(1);
        Link instead = chain.seal(3);
        witness.look();
        chain.seal(4);
        witness.look();
        assertThat(witness.alarms()).as("told once").isEqualTo(1);
        assertThat(witness.places()).contains(seen).doesNotContain(instead);
    }

    @Test
    @DisplayName("an end that was made anew is remembered, though the chain is as long as it was")
    void madeAnew() {
        Link seen = chain.seal(1);
        witness.look();
        chain.links.clear();
        chain.seal(2);
        witness.look();
        assertThat(witness.alarms()).isEqualTo(1);
        assertThat(witness.places()).contains(seen);
    }

    @Test
    @DisplayName("what was written here and is neither chained nor waits for it after half a minute is missed")
    void missed() {
        UUID gone = UUID.randomUUID();
        UUID chained = UUID.randomUUID();
        UUID waits = UUID.randomUUID();
        for (UUID each : new UUID[] {gone, chained, waits}) {
            witness.remember(new Unsealed(each));
        }
        chain.sealed.add(chained);
        chain.waiting.add(waits);
        clock.now = clock.now.plusSeconds(29);
        witness.look();
        assertThat(witness.missed()).as("it may be on its way").isEmpty();
        clock.now = clock.now.plusSeconds(2);
        witness.look();
        assertThat(witness.missed()).containsExactly(gone);
        witness.look();
        assertThat(witness.alarms()).as("told once").isEqualTo(1);
        chain.waiting.clear();
        witness.look();
        assertThat(witness.missed()).as("taken out of those that wait").containsExactly(gone, waits);
    }

    /** Goes when it is told to. */
    private static final class SetClock extends Clock {
        private Instant now = Instant.EPOCH.plus(Duration.ofDays(20_000));

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
