package candor.operations.model;

import static org.assertj.core.api.Assertions.assertThat;

import candor.operations.model.OperationsFaults.Fault;
import candor.operations.model.OperationsFaults.Kind;
import candor.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OperationsFaultsTest {
    private static final TestDatabase DATABASE = TestDatabase.get();

    @Test
    @DisplayName("R15: a failed run of retention is a fault until a later one is complete")
    void retention() {
        DATABASE.run(session -> {
            String failed = run(session, "2999-03-02", "FAILED");
            run(session, "2999-03-01", "COMPLETED");
            run(session, "2999-03-03", "RUNNING");
            assertThat(open(session, Kind.RETENTION_FAILED)).contains(failed);
            assertThat(new OperationsFaults(session).open())
                    .filteredOn(fault -> fault.object().equals(failed))
                    .extracting(Fault::name)
                    .containsExactly("2999-03-02");
            run(session, "2999-03-04", "COMPLETED");
            assertThat(open(session, Kind.RETENTION_FAILED)).doesNotContain(failed);
            session.getTransaction().setRollbackOnly();
        });
    }

    @Test
    @DisplayName("R17: a failed deletion is a fault until it goes on")
    void erasure() {
        UUID person = UUID.randomUUID();
        UUID erasure = UUID.randomUUID();
        DATABASE.asOwner(
                "insert into person (id, sign_in_name) values ('%s', '%1$s')".formatted(person),
                "insert into erasure (id, ordered_by, ordered_at, state, person_id, begins_at, total) values ('%s', '%s', now(), 'FAILED', '%2$s', now(), 0)"
                        .formatted(erasure, person));
        assertThat(DATABASE.<List<String>>call(session -> open(session, Kind.ERASURE_FAILED)))
                .contains(erasure.toString());
        DATABASE.asOwner("update erasure set state = 'CANCELLED' where id = '%s'".formatted(erasure));
        assertThat(DATABASE.<List<String>>call(session -> open(session, Kind.ERASURE_FAILED)))
                .doesNotContain(erasure.toString());
    }

    @Test
    @DisplayName("R19: the audit is a fault while its latest verification has found it broken")
    void audit() {
        DATABASE.run(session -> {
            verified(session, Instant.parse("2199-01-01T00:00:00Z"), "EDITED", "17");
            assertThat(new OperationsFaults(session).open())
                    .filteredOn(fault -> fault.kind() == Kind.AUDIT_BROKEN)
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.object()).isEqualTo("EDITED 17"));
            verified(session, Instant.parse("2199-01-02T00:00:00Z"), "WHOLE", null);
            assertThat(new OperationsFaults(session).open()).noneMatch(fault -> fault.kind() == Kind.AUDIT_BROKEN);
            session.getTransaction().setRollbackOnly();
        });
    }

    @Test
    @DisplayName("of a fault people are told once, though two nodes find it in the same moment")
    void once() throws Exception {
        String object = UUID.randomUUID().toString();
        try (Session first = DATABASE.open()) {
            first.beginTransaction();
            assertThat(raise(first, object)).isTrue();
            boolean[] second = {true};
            Thread node = new Thread(() -> DATABASE.run(session -> second[0] = raise(session, object)));
            node.start();
            DATABASE.awaitBlockedBy(first);
            first.getTransaction().commit();
            node.join();
            assertThat(second[0]).isFalse();
        }
        assertThat(DATABASE.<Boolean>call(session -> raise(session, object))).isFalse();
    }

    private static boolean raise(Session session, String object) {
        return new OperationsFaults(session).raise(Kind.ERASURE_FAILED, object, Instant.now());
    }

    private static void verified(Session session, Instant at, String result, String entry) {
        UUID act = UUID.randomUUID();
        session.createNativeQuery("""
                insert into administrative_act (id, at, actor_role, action, details)
                values (:id, :at, 'steward', 'audit.verified', jsonb_strip_nulls(jsonb_build_object('result', :result, 'entry', cast(:entry as text))))""")
                .setParameter("id", act)
                .setParameter("at", at)
                .setParameter("result", result)
                .setParameter("entry", entry)
                .executeUpdate();
        session.createNativeQuery("""
                insert into audit_entry (sequence, act_id, kind, sealed_at, salt, previous, hash, at, actor_role, action)
                select coalesce(max(sequence), 0) + 1, :act, 'ACT', :at, uuid_send(:act), sha256(''), sha256(''), :at, 'steward', 'audit.verified'
                from audit_entry""")
                .setParameter("act", act)
                .setParameter("at", at)
                .executeUpdate();
    }

    private static List<String> open(Session session, Kind kind) {
        return new OperationsFaults(session)
                .open().stream()
                        .filter(fault -> fault.kind() == kind)
                        .map(Fault::object)
                        .toList();
    }

    private static String run(Session session, String day, String state) {
        UUID id = UUID.randomUUID();
        session.createNativeQuery("""
                insert into retention_run (id, day, state, started_at, worked_at, completed_at)
                values (:id, cast(:day as date), :state, now(), now(), case when :state = 'COMPLETED' then now() end)""")
                .setParameter("id", id)
                .setParameter("day", day)
                .setParameter("state", state)
                .executeUpdate();
        return id.toString();
    }
}
