package candor.licensing.model;

import static org.assertj.core.api.Assertions.assertThat;

import candor.platform.model.Sha256;
import candor.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CollectorKeyBookTest {
    private static final TestDatabase DATABASE = TestDatabase.get();

    private final UUID license = UUID.randomUUID();

    @BeforeEach
    void aLicense() {
        DATABASE.asOwner("insert into license (id, reference) values ('%s', '%1$s')".formatted(license));
    }

    @Test
    @DisplayName("R17: all keys of a license lead to one source, so that a new key knows what an old one sent")
    void oneSource() {
        UUID first = key("one");
        UUID second = key("two");
        assertThat(source(first)).isEqualTo(source(second));
    }

    @Test
    @DisplayName("a key that is taken back is refused from the next question on; a second time changes nothing")
    void revoked() {
        UUID key = key("mine");
        assertThat(isRevoked("mine")).isFalse();
        DATABASE.run(session -> new CollectorKeyBook(session).revoke(key));
        assertThat(isRevoked("mine")).isTrue();
        String when = revokedAt(key);
        DATABASE.run(session -> new CollectorKeyBook(session).revoke(key));
        assertThat(revokedAt(key)).isEqualTo(when);
    }

    @Test
    @DisplayName("a key that another takes over from is taken until its time; taking it back at once goes before that")
    void overlap() {
        UUID key = key("old");
        Instant until = Instant.now().plus(Duration.ofDays(3));
        DATABASE.run(session -> new CollectorKeyBook(session).revokeAt(key, until));
        assertThat(isRevoked("old")).isFalse();
        DATABASE.run(session -> new CollectorKeyBook(session).revokeAt(key, until.plusSeconds(60)));
        assertThat(revokedAt(key)).isEqualTo(revokedAt(key, until));
        DATABASE.run(session -> new CollectorKeyBook(session).revoke(key));
        assertThat(isRevoked("old")).isTrue();
        UUID over = key("over");
        DATABASE.run(session ->
                new CollectorKeyBook(session).revokeAt(over, Instant.now().minusSeconds(1)));
        assertThat(isRevoked("over")).isTrue();
    }

    @Test
    @DisplayName("of two nodes that tell when a key was used the later one is right, in whatever order they tell it")
    void used() {
        UUID key = key("used");
        Instant late = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        note(Map.of(key, late));
        note(Map.of(key, late.minusSeconds(60), UUID.randomUUID(), late));
        assertThat(DATABASE.<Instant>call(session -> session.createNativeQuery(
                                "select last_used_at from collector_key where id = :id", Instant.class)
                        .setParameter("id", key)
                        .getSingleResult()))
                .isEqualTo(late);
    }

    @Test
    @DisplayName("who notes uses does not wait for who changes a key")
    void doesNotWait() {
        UUID key = key("busy");
        try (Session changing = DATABASE.open()) {
            changing.beginTransaction();
            new CollectorKeyBook(changing).revoke(key);
            note(Map.of(key, Instant.now()));
            changing.getTransaction().commit();
        }
        assertThat(isRevoked("busy")).isTrue();
    }

    private UUID key(String text) {
        UUID id = UUID.randomUUID();
        DATABASE.run(session -> {
            CollectorKeyBook book = new CollectorKeyBook(session);
            UUID source = book.source(SourceOrigin.license(license), UUID.randomUUID());
            book.add(new CollectorKey(id, source, "abcdefgh", Sha256.of(text + license)));
        });
        return id;
    }

    private static void note(Map<UUID, Instant> uses) {
        DATABASE.run(session -> new CollectorKeyBook(session).used(uses));
    }

    private boolean isRevoked(String text) {
        return DATABASE.<List<RegisterRows.Key>>call(
                        session -> new RegisterRows(session).keys(List.of(Sha256.of(text + license))))
                .get(0)
                .revoked();
    }

    private static UUID source(UUID key) {
        return DATABASE.call(
                session -> new CollectorKeyBook(session).find(key).orElseThrow().sourceId());
    }

    private static String revokedAt(UUID key) {
        return DATABASE.call(session -> session.createNativeQuery(
                        "select to_char(revoked_at, 'J SSSS.US') from collector_key where id = :id", String.class)
                .setParameter("id", key)
                .getSingleResult());
    }

    private static String revokedAt(UUID key, Instant expected) {
        return DATABASE.call(session -> session.createNativeQuery(
                        "select to_char(cast(:at as timestamptz), 'J SSSS.US') from collector_key where id = :id",
                        String.class)
                .setParameter("at", expected)
                .setParameter("id", key)
                .getSingleResult());
    }
}
