package candor.collection.model;

import static org.assertj.core.api.Assertions.assertThat;

import candor.collection.model.Visits.Account;
import candor.collection.model.Visits.SignIn;
import candor.policy.model.Category;
import candor.records.model.CollectedRecord;
import candor.testing.Rows;
import candor.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VisitsTest {
    private static final TestDatabase DATABASE = TestDatabase.get();
    private static final UUID SOURCE = UUID.randomUUID();
    private static final Rows ROWS = new Rows(SOURCE, null, null, null);
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    private final UUID visitor = UUID.randomUUID();
    private UUID casey;
    private UUID robin;

    @BeforeAll
    static void sourceAndPartition() {
        DATABASE.asOwner("insert into collector_source (id, surface) values ('" + SOURCE + "', 'WEBSITE')");
        DATABASE.run(session -> new RecordStore(session).ensurePartition(LocalDate.now()));
    }

    @BeforeEach
    void people() {
        casey = person();
        robin = person();
    }

    @Test
    @DisplayName("R1: what a visitor did before signing in joins the account, what came after stays nobody's")
    void earlierRowsJoin() {
        UUID before = visit(NOON.minusSeconds(60));
        UUID after = visit(NOON.plusSeconds(60));
        signIn(casey, NOON);
        assertThat(personOf(before)).contains(casey);
        assertThat(personOf(after)).isEmpty();
    }

    @Test
    @DisplayName("a shared browser: what lies between two people's sign-ins joins the next one's account")
    void theNextSignInCounts() {
        signIn(casey, NOON);
        UUID between = visit(NOON.plusSeconds(60));
        signIn(robin, NOON.plusSeconds(120));
        assertThat(personOf(between)).contains(robin);
    }

    @Test
    @DisplayName("another visitor's rows, and rows that are somebody's already, stay as they are")
    void othersStay() {
        UUID other =
                store(ROWS.row(NOON.minusSeconds(60), Category.ACTIVITY, "{}").ofVisitor(UUID.randomUUID()));
        UUID robins = store(ROWS.row(NOON.minusSeconds(60), Category.ACTIVITY, "{}")
                .ofVisitor(visitor)
                .about(robin));
        signIn(casey, NOON);
        assertThat(personOf(other)).isEmpty();
        assertThat(personOf(robins)).contains(robin);
    }

    @Test
    @DisplayName("the first and the last time somebody was seen as a visitor are kept, whatever the order of arrival")
    void accounts() {
        signIn(casey, NOON);
        signIn(casey, NOON.minus(Duration.ofDays(1)));
        signIn(casey, NOON.plus(Duration.ofDays(1)));
        List<Account> accounts = DATABASE.call(
                session -> new Visits(session).accountsOf(List.of(visitor)).get(visitor));
        assertThat(accounts)
                .containsExactly(new Account(casey, NOON.minus(Duration.ofDays(1)), NOON.plus(Duration.ofDays(1))));
    }

    @Test
    @DisplayName("two transactions about one visitor come one after the other, on whatever node")
    void oneAtATime() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (Session first = DATABASE.open()) {
            first.beginTransaction();
            new Visits(first).lock(List.of(visitor));
            Future<?> second = other.submit(() -> DATABASE.run(session -> new Visits(session).lock(List.of(visitor))));
            awaitWaiter();
            assertThat(second.isDone()).isFalse();
            first.getTransaction().commit();
            second.get(1, TimeUnit.MINUTES);
        } finally {
            other.shutdownNow();
        }
    }

    private static void awaitWaiter() {
        long waiting = 0;
        while (waiting == 0) {
            waiting = DATABASE.<Long>call(session -> session.createNativeQuery(
                            "select count(*) from pg_locks where locktype = 'advisory' and not granted", Long.class)
                    .getSingleResult());
        }
    }

    private void signIn(UUID person, Instant at) {
        DATABASE.run(session -> new Visits(session).signIn(List.of(new SignIn(visitor, person, at))));
    }

    private UUID visit(Instant at) {
        return store(ROWS.row(at, Category.ACTIVITY, "{}").ofVisitor(visitor));
    }

    private static UUID store(NewRecord row) {
        DATABASE.run(session -> new RecordStore(session).store(List.of(row)));
        return row.id();
    }

    private static Optional<UUID> personOf(UUID record) {
        return DATABASE.call(
                session -> session.find(CollectedRecord.class, record).personId());
    }

    private static UUID person() {
        UUID person = UUID.randomUUID();
        DATABASE.asOwner("insert into person (id, sign_in_name) values ('" + person + "', '" + person + "')");
        return person;
    }
}
