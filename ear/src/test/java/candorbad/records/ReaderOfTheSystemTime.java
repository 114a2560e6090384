package candorbad.records;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;

class ReaderOfTheSystemTime {
    LocalDate today() {
        return LocalDate.now();
    }

    Supplier<Instant> later() {
        return Instant::now;
    }

    Instant byTheClock(Clock clock) {
        return Instant.now(clock);
    }
}
