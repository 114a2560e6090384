package candor.audit.model;

import candor.testing.TestDatabase;
import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** An audit of a test's own: empty at first, written and sealed as the application does it, with a key that only the test has. */
final class AuditFixture {
    static final TestDatabase DATABASE = TestDatabase.get();
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");

    final TestSignatures signatures = new TestSignatures();
    final UUID actor = person();
    final UUID subject = person();

    AuditFixture() {
        DATABASE.asOwner(
                "truncate audit_entry, audit_head, audit_unsealed, administrative_act, data_access, data_access_subject, "
                        + "data_access_record");
    }

    static UUID person() {
        UUID id = UUID.randomUUID();
        DATABASE.asOwner("insert into person (id, sign_in_name) values ('%s', 'p-%1$s')".formatted(id));
        return id;
    }

    UUID act() {
        return DATABASE.call(session -> act(session, "hold.set", "{\"rows\": \"12\"}"));
    }

    UUID act(Session session, String action, String details) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        new AuditedActs(session).write(id, NOON, actor, "steward", action, null, "object-1", details);
        return id;
    }

    /** At three records of one person. */
    UUID look() {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        DATABASE.run(session -> {
            session.persist(new DataAccess(
                    id,
                    NOON,
                    actor,
                    "org-admin",
                    "BROWSE",
                    "a review",
                    null,
                    "{\"user\": \"dana\"}",
                    Map.of(subject, 3L)));
            session.flush();
            new AccessRepository(session).write(id, List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()));
        });
        return id;
    }

    /** @return how many entries the chain has then */
    long seal() {
        DATABASE.run(session -> sealing(session).seal(1000, Instant.now(), signatures));
        return extent().entries();
    }

    /** Each in a sealing of its own: acts and looks by turns. */
    List<UUID> sealed(int entries) {
        return IntStream.range(0, entries)
                .mapToObj(n -> {
                    UUID id = n % 2 == 0 ? act() : look();
                    seal();
                    return id;
                })
                .toList();
    }

    static ChainSealing sealing(Session session) {
        return new ChainSealing(new AuditChain(session), new SealedChain(session), new AuditedActs(session));
    }

    SealedChain.Extent extent() {
        return DATABASE.call(session -> new SealedChain(session).extent());
    }

    AuditHead head() {
        return DATABASE.call(session -> new SealedChain(session).head()).orElseThrow();
    }

    Verification verify(Link... kept) {
        return DATABASE.call(session ->
                new ChainWalk(new SealedChain(session), new AuditedActs(session), signatures, List.of(kept)).walk());
    }

    String export(long first, @Nullable Long last) {
        StringBuilder lines = new StringBuilder();
        DATABASE.run(session -> {
            try {
                new ChainExport(new SealedChain(session), new AuditedActs(session)).write(first, last, lines);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return lines.toString();
    }
}
