package candor.mail.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candor.mail.model.Letter.Attachment;
import candor.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboxTest {
    private static final TestDatabase DATABASE = TestDatabase.get();
    private static final Letter LETTER =
            new Letter("a@example.org", "A subject", "A text\n🗓", new Attachment("a.txt", "a.b.c"));

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

    @BeforeEach
    void empty() {
        DATABASE.asOwner("delete from outgoing_mail");
    }

    @Test
    @DisplayName("what is rolled back is not told; what is committed is, word for word")
    void withItsTransaction() {
        Session rolledBack = DATABASE.open();
        rolledBack.beginTransaction();
        new Outbox(rolledBack).add(mail());
        assertThat(claim(now)).isEmpty();
        rolledBack.getTransaction().rollback();
        rolledBack.close();
        assertThat(claim(now)).isEmpty();
        DATABASE.run(session -> new Outbox(session).add(mail()));
        assertThat(claim(now)).map(OutgoingMail::letter).contains(LETTER);
    }

    @Test
    @DisplayName("two nodes that ask at once are given two mails, and never the same")
    void twoAtOnce() {
        DATABASE.run(session -> new Outbox(session).add(mail()));
        DATABASE.run(session -> new Outbox(session).add(mail()));
        try (Session one = DATABASE.open();
                Session other = DATABASE.open();
                Session third = DATABASE.open()) {
            one.beginTransaction();
            other.beginTransaction();
            third.beginTransaction();
            UUID first = new Outbox(one).claimable(now).orElseThrow().id();
            UUID second = new Outbox(other).claimable(now).orElseThrow().id();
            assertThat(second).isNotEqualTo(first);
            assertThat(new Outbox(third).claimable(now)).isEmpty();
            one.getTransaction().rollback();
            other.getTransaction().rollback();
            third.getTransaction().rollback();
        }
    }

    @Test
    @DisplayName(
            "a mail that nobody told of as sent comes again, each time after twice as long, and never after more than six hours")
    void retries() {
        DATABASE.run(session -> new Outbox(session).add(mail()));
        Instant moment = now;
        for (int minutes : new int[] {1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360}) {
            assertThat(claim(moment)).isPresent();
            assertThat(claim(moment.plus(Duration.ofMinutes(minutes)).minusSeconds(1)))
                    .as("after less than %d minutes", minutes)
                    .isEmpty();
            moment = moment.plus(Duration.ofMinutes(minutes));
        }
        assertThat(claim(moment)).map(OutgoingMail::attempts).contains(12);
        assertThat(OutgoingMail.pauseAfter(Integer.MAX_VALUE)).isEqualTo(Duration.ofHours(6));
    }

    @Test
    @DisplayName("once it was sent, nothing of it is left but that there was one")
    void sent() {
        OutgoingMail mail = mail();
        DATABASE.run(session -> new Outbox(session).add(mail));
        claim(now);
        DATABASE.run(
                session -> new Outbox(session).lock(mail.id()).orElseThrow().sent(now));
        assertThat(claim(now.plus(Duration.ofDays(1)))).isEmpty();
        requireForgotten(mail.id());
    }

    @Test
    @DisplayName("what could not be sent for too long is given up, and its address with it")
    void givenUp() {
        OutgoingMail mail = mail();
        DATABASE.run(session -> new Outbox(session).add(mail));
        DATABASE.run(
                session -> assertThat(new Outbox(session).forgetOlderThan(now)).isZero());
        DATABASE.run(session -> assertThat(new Outbox(session).forgetOlderThan(now.plusSeconds(1)))
                .isEqualTo(1));
        assertThat(claim(now.plus(Duration.ofDays(1)))).isEmpty();
        requireForgotten(mail.id());
    }

    private static void requireForgotten(UUID id) {
        assertThat(DATABASE.<String>call(session -> session.createNativeQuery(
                                "select cast(row_to_json(m) as text) from outgoing_mail m where id = :id", String.class)
                        .setParameter("id", id)
                        .getSingleResult()))
                .contains(id.toString())
                .doesNotContain("example.org", "subject\":\"", "A text", "a.b.c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a@example.org\r\nBcc: all@example.org", "a\nb", "a\rb", "a\u0000b", "a\u0085b"})
    @DisplayName("a line of its own would be a header of its own: there is none")
    void headers(String text) {
        assertThatThrownBy(() -> new Letter(text, "subject", "", null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Letter("a@example.org", text, "", null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Attachment(text, "")).isInstanceOf(IllegalArgumentException.class);
    }

    private Optional<OutgoingMail> claim(Instant moment) {
        return DATABASE.call(session -> {
            Optional<OutgoingMail> due = new Outbox(session).claimable(moment);
            due.ifPresent(each -> each.attempt(moment));
            return due;
        });
    }

    private OutgoingMail mail() {
        return new OutgoingMail(UUID.randomUUID(), "a test", LETTER, now);
    }
}
