package candor.audit.model;

import static candor.audit.model.AuditFixture.DATABASE;
import static candor.audit.model.AuditFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditChainTest {
    private final AuditFixture audit = new AuditFixture();

    @Test
    @DisplayName("an empty chain is whole, and has no head")
    void empty() {
        assertThat(audit.verify()).isEqualTo(new Verification(0, 0, 0, null));
        assertThat(audit.export(1, null)).isEmpty();
        assertThat(audit.seal()).isZero();
    }

    @Test
    @DisplayName("R19: acts and looks are chained once they are there, in their order, and each sealing signs the end")
    void sealed() {
        List<UUID> done = List.of(audit.act(), audit.look(), audit.act());
        assertThat(audit.seal()).isEqualTo(3);
        assertThat(audit.extent()).isEqualTo(new SealedChain.Extent(3, 3, 0));
        assertThat(chained()).containsExactlyElementsOf(done);
        assertThat(audit.seal()).as("nothing is sealed twice").isEqualTo(3);
        UUID later = audit.look();
        assertThat(audit.seal()).isEqualTo(4);
        assertThat(chained()).endsWith(later);
        assertThat(audit.verify()).isEqualTo(new Verification(4, 2, 0, null));
    }

    @Test
    @DisplayName(
            "of two transactions the slow one is chained later, though it began before: without a gap, and nobody waits")
    void slowTransaction() {
        try (Session slow = DATABASE.open()) {
            slow.beginTransaction();
            UUID first = audit.act(slow, "hold.set", "{}");
            UUID second = audit.act();
            assertThat(audit.seal()).isEqualTo(1);
            slow.getTransaction().commit();
            assertThat(audit.seal()).isEqualTo(2);
            assertThat(chained()).containsExactly(second, first);
        }
        assertThat(audit.verify().isWhole()).isTrue();
    }

    @Test
    @DisplayName("what is rolled back was never done, and leaves no gap")
    void rolledBack() {
        try (Session broken = DATABASE.open()) {
            broken.beginTransaction();
            audit.act(broken, "hold.set", "{}");
            broken.getTransaction().rollback();
        }
        audit.act();
        assertThat(audit.seal()).isEqualTo(1);
        assertThat(audit.verify()).isEqualTo(new Verification(1, 1, 0, null));
    }

    @Test
    @DisplayName("many write while several seal: each act is in the chain once, and the chain is whole")
    void writersAndSealersAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> all = Stream.concat(
                            IntStream.range(0, 5)
                                    .mapToObj(n -> threads.submit(
                                            () -> IntStream.range(0, 40).forEach(m -> {
                                                audit.act();
                                                audit.look();
                                            }))),
                            IntStream.range(0, 3)
                                    .mapToObj(n -> threads.submit(
                                            () -> IntStream.range(0, 60).forEach(m -> audit.seal()))))
                    .toList();
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(audit.seal()).isEqualTo(400);
        assertThat(chained()).doesNotHaveDuplicates().hasSize(400);
        assertThat(audit.verify().isWhole()).isTrue();
    }

    @Test
    @DisplayName("while one seals another has nothing to do, and does not wait")
    void oneAtATime() {
        audit.act();
        try (Session one = DATABASE.open()) {
            one.beginTransaction();
            assertThat(AuditFixture.sealing(one).seal(1000, NOON, audit.signatures))
                    .isPresent();
            assertThat(audit.seal()).isZero();
            one.getTransaction().commit();
        }
        assertThat(audit.extent().entries()).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "a server killed in the middle of sealing leaves nothing half done: another one seals what was to be sealed")
    void killed() {
        UUID act = audit.act();
        Session killed = DATABASE.open();
        killed.beginTransaction();
        assertThat(AuditFixture.sealing(killed).seal(1000, NOON, audit.signatures))
                .isPresent();
        Integer backend = killed.createNativeQuery("select pg_backend_pid()", Integer.class)
                .getSingleResult();
        Boolean ended = DATABASE.call(
                session -> session.createNativeQuery("select pg_terminate_backend(:backend, 5000)", Boolean.class)
                        .setParameter("backend", backend)
                        .getSingleResult());
        assertThat(ended).isTrue();
        assertThatThrownBy(() -> killed.getTransaction().commit()).isInstanceOf(RuntimeException.class);
        assertThat(audit.extent()).isEqualTo(new SealedChain.Extent(0, 0, 1));
        assertThat(audit.seal()).isEqualTo(1);
        assertThat(chained()).containsExactly(act);
        assertThat(audit.verify().isWhole()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set hash = previous",
                "delete from audit_entry",
                "truncate audit_entry",
                "update audit_head set jws = ''",
                "delete from audit_head",
                "update administrative_act set action = ''",
                "delete from administrative_act",
                "update data_access set reason = ''",
                "delete from data_access",
                "delete from data_access_subject",
                "insert into audit_unsealed values (gen_random_uuid())",
                "alter table data_access disable trigger note_look"
            })
    @DisplayName("the application's role can change and remove nothing in the audit")
    void appendOnly(String change) {
        assertThatThrownBy(() -> DATABASE.asApplication(change))
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @Test
    @DisplayName("a chain longer than one reading is walked to its end")
    void manyEntries() {
        DATABASE.asOwner("""
                insert into administrative_act (id, at, actor_role, action, details)
                select uuidv7(), now(), 'system', 'retention.run', jsonb_build_object('rows', n::text) from generate_series(1, 2500) n""");
        assertThat(audit.seal()).isEqualTo(1000);
        assertThat(audit.seal()).isEqualTo(2000);
        assertThat(audit.seal()).isEqualTo(2500);
        assertThat(audit.verify()).isEqualTo(new Verification(2500, 3, 0, null));
        DATABASE.asOwner("delete from audit_entry where sequence = 2001");
        assertThat(audit.verify().broken())
                .isNotNull()
                .extracting(Verification.Break::sequence)
                .isEqualTo(2001L);
    }

    private static List<UUID> chained() {
        return DATABASE.call(
                session -> session.createNativeQuery("select act_id from audit_entry order by sequence", UUID.class)
                        .getResultList());
    }
}
