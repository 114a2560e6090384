package candor.operations.model;

import static org.assertj.core.api.Assertions.assertThat;

import candor.operations.model.DatabaseSizes.Size;
import candor.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DatabaseSizesTest {
    private static final TestDatabase DATABASE = TestDatabase.get();
    private static final LocalDate DAY = LocalDate.parse("2026-05-30");

    @BeforeEach
    void nobodyHasLooked() {
        DATABASE.asOwner("truncate database_size", "select ensure_record_partition('2026-05-01')");
    }

    @Test
    @DisplayName("a day is noted once, whichever node comes first, as the whole and part by part")
    void once() {
        assertThat(note(DAY)).isTrue();
        List<Size> first = since(DAY);
        DATABASE.asOwner("create table filler as select repeat('x', 1000) from generate_series(1, 2000)");
        assertThat(note(DAY)).as("another node, later").isFalse();
        assertThat(since(DAY)).isEqualTo(first);
        assertThat(note(DAY.plusDays(1))).isTrue();
        DATABASE.asOwner("drop table filler");
        List<Size> both = since(DAY);
        assertThat(both).extracting(Size::day).containsExactly(DAY, DAY.plusDays(1));
        assertThat(both.get(1).bytes()).isGreaterThan(both.get(0).bytes());
        Map<String, Long> parts = parts(DAY);
        assertThat(parts).containsKey("collected_record_202605").doesNotContainKey("");
        assertThat(parts.values()).allMatch(bytes -> bytes > 0);
    }

    @Test
    @DisplayName("two nodes that measure at the same moment leave one look, and neither fails")
    void race() throws Exception {
        try (Session first = DATABASE.open()) {
            first.beginTransaction();
            assertThat(new DatabaseSizes(first).note(DAY)).isTrue();
            Thread second = new Thread(() -> DATABASE.run(session -> new DatabaseSizes(session).note(DAY)));
            second.start();
            DATABASE.awaitBlockedBy(first);
            first.getTransaction().commit();
            second.join();
        }
        assertThat(since(DAY)).hasSize(1);
    }

    @Test
    @DisplayName("parts of a week ago are those of the first day since on which somebody looked; what is old goes")
    void weekAgo() {
        for (int day : List.of(1, 20, 28)) {
            DATABASE.asOwner("insert into database_size values ('2026-05-%02d', 'collected_record_202605', %d)"
                    .formatted(day, day));
        }
        assertThat(parts(DAY.minusDays(7))).containsExactly(Map.entry("collected_record_202605", 28L));
        DATABASE.run(session -> new DatabaseSizes(session).forget(DAY.minusDays(10)));
        assertThat(parts(LocalDate.EPOCH)).containsValue(20L);
    }

    private static boolean note(LocalDate day) {
        return DATABASE.call(session -> new DatabaseSizes(session).note(day));
    }

    private static List<Size> since(LocalDate day) {
        return DATABASE.call(session -> new DatabaseSizes(session).since(day));
    }

    private static Map<String, Long> parts(LocalDate day) {
        return DATABASE.call(session -> new DatabaseSizes(session).parts(day));
    }
}
