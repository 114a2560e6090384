package candor.system;

import candor.collection.model.NewRecord;
import candor.collection.model.RecordStore;
import candor.platform.TimeOrderedIds;
import candor.policy.model.Category;
import candor.records.model.BasisFacts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;

/** What it costs to store a row at best: one session, 500 a transaction, small rows, nothing but the insert. */
final class StoredRows {
    private static final UUID SOURCE = UUID.fromString("00000000-0000-4000-9000-000000000005");
    private static final TimeOrderedIds IDS = new TimeOrderedIds(Clock.systemUTC());
    private static final int ROWS = 500;
    private static final int WARM_UP = 60;
    private static final int TIMES = 61;
    private static final BasisFacts BASIS = new BasisFacts(
            "1",
            "1",
            "3, Consumer",
            List.of("R7"),
            "CONSUMER",
            null,
            null,
            null,
            null,
            "RETAIN",
            List.of(),
            "LICENSE_HOLDER",
            null,
            List.of("SUPPORT"),
            List.of(),
            730);

    /** @return nanoseconds a row, the median of many transactions */
    double nanosEach() {
        String url = TestStack.shared().migratedDatabase("decisions");
        try (SessionFactory sessions = new Configuration()
                .setProperty("hibernate.connection.url", url)
                .setProperty("hibernate.connection.username", TestStack.APPLICATION.user())
                .setProperty("hibernate.connection.password", TestStack.APPLICATION.password())
                .buildSessionFactory()) {
            sessions.inTransaction(session -> new RecordStore(session).ensurePartition(LocalDate.now()));
            List<Double> times = new ArrayList<>();
            for (int i = 0; i < WARM_UP + TIMES; i++) {
                List<NewRecord> rows =
                        Stream.generate(StoredRows::row).limit(ROWS).toList();
                long started = System.nanoTime();
                sessions.inTransaction(session -> new RecordStore(session).store(rows));
                if (i >= WARM_UP) {
                    times.add((double) (System.nanoTime() - started) / ROWS);
                }
            }
            times.sort(null);
            return times.get(TIMES / 2);
        }
    }

    private static NewRecord row() {
        Instant now = Instant.now();
        return new NewRecord(
                IDS.next(),
                SOURCE,
                UUID.randomUUID(),
                Category.VERSION,
                now,
                now,
                null,
                null,
                null,
                "installation-1",
                null,
                BASIS,
                LocalDate.now().plusDays(730),
                List.of(),
                "{\"software\": {\"version\": \"1.0\"}}");
    }
}
