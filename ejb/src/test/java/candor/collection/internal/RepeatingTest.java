package candor.collection.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RepeatingTest {
    private final AtomicInteger times = new AtomicInteger();

    @Test
    @DisplayName("what the database broke off for a deadlock is repeated until it goes through")
    void deadlocks() {
        assertThat(Repeating.whereAsked(() -> failing("40P01", 3))).isEqualTo(3);
    }

    @Test
    @DisplayName("not for ever")
    void notForEver() {
        assertThatThrownBy(() -> Repeating.whereAsked(() -> failing("40001", 100)))
                .hasRootCauseInstanceOf(SQLException.class);
        assertThat(times.get()).isEqualTo(5);
    }

    @Test
    @DisplayName("what failed for any other reason is not tried again")
    void otherReasons() {
        assertThatThrownBy(() -> Repeating.whereAsked(() -> failing("23505", 2)))
                .hasRootCauseInstanceOf(SQLException.class);
        assertThat(times.get()).isEqualTo(1);
    }

    private int failing(String state, int until) {
        if (times.incrementAndGet() < until) {
            throw new IllegalStateException(new RuntimeException(new SQLException("broken off", state)));
        }
        return times.get();
    }
}
