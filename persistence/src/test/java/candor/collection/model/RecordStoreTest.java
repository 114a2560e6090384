package candor.collection.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candor.policy.model.Category;
import candor.records.model.BasisFacts;
import candor.records.model.CollectedRecord;
import candor.testing.Rows;
import candor.testing.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordStoreTest {
    private static final TestDatabase DATABASE = TestDatabase.get();
    private static final UUID SOURCE = UUID.randomUUID();
    private static final Rows ROWS = new Rows(SOURCE, null, UUID.randomUUID(), null);

    @BeforeAll
    static void sourceAndPartition() {
        UUID license = UUID.randomUUID();
        DATABASE.asOwner(
                "insert into license (id, reference) values ('" + license + "', '" + license + "')",
                "insert into collector_source (id, surface, license_id) values ('" + SOURCE + "', 'SOFTWARE', '"
                        + license + "')");
        DATABASE.run(session -> new RecordStore(session).ensurePartition(LocalDate.now()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 199, 500, 501})
    @DisplayName("every row of a batch is stored, whatever its size")
    void everyRowIsStored(int size) {
        UUID person = UUID.randomUUID();
        Rows rows = new Rows(SOURCE, null, person, null);
        List<NewRecord> batch = Stream.generate(() -> rows.row(Instant.now(), Category.VERSION, "{\"a\":1}"))
                .limit(size)
                .toList();
        DATABASE.run(session -> new RecordStore(session).store(batch));
        assertThat(count(person)).isEqualTo(size);
    }

    @Test
    @DisplayName("contract: a number comes back exactly as it was stored, a seed of 64 unsigned bits included")
    void numbersAreExact() {
        NewRecord row =
                ROWS.row(Instant.now(), Category.RENDER_INPUT, "{\"seed\": 18446744073709551615, \"cfg\": 7.50}");
        DATABASE.run(session -> new RecordStore(session).store(List.of(row)));
        String content = DATABASE.call(
                session -> session.find(CollectedRecord.class, row.id()).content());
        assertThat(content).contains("18446744073709551615").contains("7.50");
    }

    @Test
    @DisplayName("R14: a row carries every fact of its basis")
    void basisComesBack() {
        BasisFacts facts = new BasisFacts(
                "1",
                "2",
                "3, Enterprise",
                List.of("R8", "R12"),
                "ENTERPRISE",
                null,
                "acme",
                3,
                4,
                "REDUCE",
                List.of("PROMPT"),
                "ORGANIZATION",
                "acme",
                List.of("ON_BEHALF_OF_ORGANIZATION"),
                List.of(),
                180);
        NewRecord row = ROWS.row(UUID.randomUUID(), Instant.now(), Category.RENDER_INPUT, "{}", facts);
        DATABASE.run(session -> new RecordStore(session).store(List.of(row)));
        assertThat(DATABASE.<BasisFacts>call(session ->
                        session.find(CollectedRecord.class, row.id()).basis().facts()))
                .isEqualTo(facts);
    }

    @Test
    @DisplayName("a basis is one row however many records stand on it, also when its first user rolls back")
    void basisIsInterned() {
        BasisFacts facts = Rows.basis("interned-" + UUID.randomUUID());
        try (Session session = DATABASE.open()) {
            RecordStore store = new RecordStore(session);
            session.beginTransaction();
            store.store(List.of(ROWS.row(UUID.randomUUID(), Instant.now(), Category.VERSION, "{}", facts)));
            store.store(List.of(ROWS.row(UUID.randomUUID(), Instant.now(), Category.VERSION, "{}", facts)));
            session.getTransaction().rollback();
            session.beginTransaction();
            store.store(List.of(ROWS.row(UUID.randomUUID(), Instant.now(), Category.VERSION, "{}", facts)));
            session.getTransaction().commit();
        }
        assertThat(DATABASE.<Long>call(session -> session.createQuery(
                                "select count(b) from Basis b where b.policyVersion = :v", Long.class)
                        .setParameter("v", facts.policyVersion())
                        .getSingleResult()))
                .isEqualTo(1L);
    }

    @Test
    @DisplayName("an id is new once, and stored from then on")
    void newOnlyOnce() {
        UUID id = UUID.randomUUID();
        assertThat(note(List.of(id))).containsExactly(Map.entry(id, Known.NEW));
        assertThat(note(List.of(id))).containsExactly(Map.entry(id, Known.STORED));
    }

    @Test
    @DisplayName("what rolls back was never taken in")
    void rolledBackIsNotKnown() {
        UUID id = UUID.randomUUID();
        try (Session session = DATABASE.open()) {
            session.beginTransaction();
            new RecordStore(session).note(List.of(new RecordKey(SOURCE, id)), Instant.now());
            session.getTransaction().rollback();
        }
        assertThat(note(List.of(id))).containsExactly(Map.entry(id, Known.NEW));
    }

    @Test
    @DisplayName("R17: what was erased is known as erased, and looking it up notes nothing")
    void erasedStaysErased() {
        UUID id = UUID.randomUUID();
        RecordKey key = new RecordKey(SOURCE, id);
        assertThat(DATABASE.<Map<RecordKey, Known>>call(session -> new RecordStore(session).lookUp(List.of(key))))
                .isEmpty();
        note(List.of(id));
        DATABASE.asOwner("update known_record set erased_at = now() where client_id = '" + id + "'");
        assertThat(note(List.of(id))).containsExactly(Map.entry(id, Known.ERASED));
    }

    @Test
    @DisplayName("R17: a state of a job that was deleted is known as erased, though it was never deleted by itself")
    void statesOfErasedJobs() {
        UUID job = UUID.randomUUID();
        RecordKey state = new RecordKey(SOURCE, UUID.randomUUID(), job);
        DATABASE.run(session -> new RecordStore(session).note(List.of(state), Instant.now()));
        DATABASE.asOwner("insert into cloud_job (id, record_id, stamps, erased_at) values ('" + job
                + "', gen_random_uuid(), '{}', now())");
        assertThat(note(List.of(state.clientId()))).containsExactly(Map.entry(state.clientId(), Known.ERASED));
    }

    @Test
    @DisplayName("R17: what is noted as erased is known as that from then on, and nothing else is")
    void notedAsErased() {
        UUID erased = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        note(List.of(erased, other));
        DATABASE.run(
                session -> new RecordStore(session).noteErased(List.of(new RecordKey(SOURCE, erased)), Instant.now()));
        assertThat(note(List.of(erased, other)))
                .containsOnly(Map.entry(erased, Known.ERASED), Map.entry(other, Known.STORED));
    }

    @Test
    @DisplayName("the same id from another source is another record")
    void idsCountWithinTheirSource() {
        UUID elsewhere = UUID.randomUUID();
        DATABASE.asOwner("insert into collector_source (id, surface) values ('" + elsewhere + "', 'WEBSITE')");
        UUID id = UUID.randomUUID();
        note(List.of(id));
        RecordKey there = new RecordKey(elsewhere, id);
        Map<RecordKey, Known> known =
                DATABASE.call(session -> new RecordStore(session).note(List.of(there), Instant.now()));
        assertThat(known).containsExactly(Map.entry(there, Known.NEW));
    }

    @Test
    @DisplayName(
            "of 16 equal batches at once, in whatever order, each id is new to exactly one and nobody waits in a circle")
    void equalBatchesAtOnce() throws Exception {
        List<UUID> ids = Stream.generate(UUID::randomUUID).limit(3000).toList();
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Callable<Long>> senders = IntStream.range(0, 16)
                    .<Callable<Long>>mapToObj(i -> () -> {
                        List<UUID> shuffled = new ArrayList<>(ids);
                        Collections.shuffle(shuffled);
                        return note(shuffled).values().stream()
                                .filter(Known.NEW::equals)
                                .count();
                    })
                    .toList();
            long found = 0;
            for (Future<Long> each : threads.invokeAll(senders)) {
                found += each.get();
            }
            assertThat(found).isEqualTo(3000);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @DisplayName("a partition that is asked for twice, or by many at once, is made once")
    void partitionOnce() throws Exception {
        LocalDate month = LocalDate.of(2031, 5, 1);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Void> ask = () -> {
                DATABASE.run(session -> new RecordStore(session).ensurePartition(month));
                return null;
            };
            for (Future<Void> each : threads.invokeAll(Collections.nCopies(8, ask))) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(DATABASE.<Long>call(session -> session.createNativeQuery(
                                "select count(*) from pg_class where relname = 'collected_record_203105'", Long.class)
                        .getSingleResult()))
                .isEqualTo(1L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table mine (a int)",
                "truncate collected_record",
                "update collected_record set organization_id = null",
                "update collected_record set received_at = now()",
                "update basis set clause = 'mine'",
                "delete from data_access",
                "update data_access set reason = ''",
                "update organization set name = 'mine'",
                "delete from organization",
                "delete from license_term",
                "update deployment set hosting = 'SHARED'",
                "update collector_key set key_hash = sha256('mine')",
                "delete from collector_key",
                "update agreement_ending set ends_at = now()",
                "alter table collected_record add mine int",
                "update known_record set client_id = source_id",
                "delete from known_record",
                "delete from visitor_account",
                "update cloud_job set id = record_id",
                "update reapplication set agreement_id = id",
                "delete from reapplication",
                "drop table basis",
                "select * from pg_authid",
                "insert into flyway_schema_history (installed_rank) values (99)"
            })
    @DisplayName("the application's role may not")
    void leastPrivilege(String statement) {
        assertThatThrownBy(() -> DATABASE.asApplication(statement))
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    private static Map<UUID, Known> note(List<UUID> ids) {
        List<RecordKey> keys = ids.stream().map(id -> new RecordKey(SOURCE, id)).toList();
        Map<UUID, Known> known = new HashMap<>();
        DATABASE.<Map<RecordKey, Known>>call(session -> new RecordStore(session).note(keys, Instant.now()))
                .forEach((key, state) -> known.put(key.clientId(), state));
        return known;
    }

    private static long count(UUID person) {
        return DATABASE.<Long>call(session -> session.createQuery(
                        "select count(r) from CollectedRecord r where r.personId = :p", Long.class)
                .setParameter("p", person)
                .getSingleResult());
    }
}
