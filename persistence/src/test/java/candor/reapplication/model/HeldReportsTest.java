package candor.reapplication.model;

import static org.assertj.core.api.Assertions.assertThat;

import candor.collection.model.CloudJobs;
import candor.collection.model.NewRecord;
import candor.collection.model.RecordKey;
import candor.collection.model.RecordRemoval;
import candor.collection.model.RecordStore;
import candor.policy.model.Category;
import candor.testing.Rows;
import candor.testing.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HeldReportsTest {
    private static final TestDatabase DATABASE = TestDatabase.get();
    private static final UUID SOURCE = UUID.randomUUID();
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final UUID AFTER_ALL = UUID.fromString("ffffffff-ffff-7fff-bfff-ffffffffffff");

    private final UUID organization = UUID.randomUUID();
    private final UUID agreement = UUID.randomUUID();
    private final UUID steward = UUID.randomUUID();
    private final Rows rows = new Rows(SOURCE, null, UUID.randomUUID(), organization);

    @BeforeAll
    static void sourceAndPartition() {
        UUID license = UUID.randomUUID();
        DATABASE.asOwner(
                "insert into license (id, reference) values ('" + license + "', '" + license + "')",
                "insert into collector_source (id, surface, license_id) values ('" + SOURCE + "', 'SOFTWARE', '"
                        + license + "')");
        DATABASE.run(session -> new RecordStore(session).ensurePartition(LocalDate.now()));
    }

    @Test
    @DisplayName("pages are of whole reports, each once, in the order of arrival")
    void wholeReports() {
        List<UUID> reports = List.of(report(), report(), report());
        List<UUID> seen = new ArrayList<>();
        UUID position = BEFORE_ALL;
        for (List<UUID> first = firstRows(position, 1); !first.isEmpty(); first = firstRows(position, 1)) {
            List<UUID> page = first;
            List<List<HeldRow>> held = DATABASE.call(session -> new HeldReports(session).lock(page));
            held.forEach(rowsOfOne -> {
                assertThat(rowsOfOne)
                        .extracting(HeldRow::category)
                        .containsExactlyInAnyOrder(Category.VERSION, Category.USAGE);
                seen.add(rowsOfOne.get(0).clientId());
            });
            position = first.get(first.size() - 1);
        }
        assertThat(seen).containsExactlyElementsOf(reports);
    }

    @Test
    @DisplayName("what arrives after the order is not looked at, nor what is somebody else's or the website's")
    void bounds() {
        report();
        UUID order = com.github.f4b6a3.uuid.UuidCreator.getTimeOrderedEpoch();
        assertThat(DATABASE.<Long>call(session -> new HeldReports(session).rows(organization, order)))
                .isEqualTo(2);
        assertThat(DATABASE.<Long>call(session -> new HeldReports(session).rows(UUID.randomUUID(), order)))
                .isZero();
        store(List.of(rows.row(Instant.now(), Category.ACTIVITY, "{}")));
        assertThat(firstRows(BEFORE_ALL, 10)).hasSize(1);
        assertThat(DATABASE.<List<UUID>>call(
                        session -> new HeldReports(session).firstRows(organization, BEFORE_ALL, BEFORE_ALL, 10)))
                .isEmpty();
    }

    @Test
    @DisplayName("R17: a row changes as it is told, a deleted one is gone, and its report is known as erased")
    void changes() {
        UUID report = report();
        List<HeldRow> held = DATABASE.<List<List<HeldRow>>>call(
                        session -> new HeldReports(session).lock(firstRows(BEFORE_ALL, 1)))
                .get(0);
        HeldRow row = held.get(0);
        HeldRow less = new HeldRow(
                row.id(),
                row.source(),
                row.clientId(),
                row.category(),
                row.occurredAt(),
                false,
                null,
                null,
                Rows.basis("reapplied-" + report),
                row.retainUntil().minusDays(3),
                List.of("VERSION.PLUGIN_VERSION"),
                "{\"less\":18446744073709551615}");
        DATABASE.run(session -> {
            long basis =
                    new RecordStore(session).basisIds(List.of(less.basis())).get(less.basis());
            new HeldReports(session).update(less, basis);
        });
        HeldRow after = DATABASE.<List<List<HeldRow>>>call(
                        session -> new HeldReports(session).read(firstRows(BEFORE_ALL, 1)))
                .get(0)
                .get(0);
        assertThat(after.named()).isFalse();
        assertThat(after.basis()).isEqualTo(less.basis());
        assertThat(after.omitted()).isEqualTo(less.omitted());
        assertThat(after.retainUntil()).isEqualTo(less.retainUntil());
        assertThat(after.content()).contains("18446744073709551615");
        RecordKey key = new RecordKey(SOURCE, report);
        DATABASE.run(session -> {
            new RecordStore(session).note(List.of(key), Instant.now());
            new RecordRemoval(session).remove(held.stream().map(HeldRow::id).toList(), Instant.now());
        });
        assertThat(firstRows(BEFORE_ALL, 1)).isEmpty();
        assertThat(DATABASE.<Object>call(
                        session -> new RecordStore(session).lookUp(List.of(key)).get(key)))
                .hasToString("ERASED");
    }

    @Test
    @DisplayName(
            "an order is one person's to work on; left alone it is the next one's, and after five vain attempts nobody's")
    void claims() {
        UUID id = order();
        Instant now = Instant.now();
        assertThat(claim(now.minusSeconds(60))).isEqualTo(id);
        assertThat(claim(now.minusSeconds(60))).as("somebody is at it").isNull();
        for (int attempt = 2; attempt <= 6; attempt++) {
            assertThat(claim(now.plusSeconds(60))).isEqualTo(id);
        }
        assertThat(DATABASE.<String>call(
                        session -> session.find(Reapplication.class, id).state().name()))
                .isEqualTo("FAILED");
        assertThat(claim(now.plusSeconds(60))).isNull();
    }

    @Test
    @DisplayName("R17: a job's state that comes while the job's row is taken waits, and then finds the job deleted")
    void jobsWait() throws Exception {
        UUID job = UUID.randomUUID();
        NewRecord row = rows.row(Instant.now(), Category.JOB, "{\"name\": \"villa\"}");
        DATABASE.run(session -> {
            new CloudJobs(session).claim(Map.of(job, row.id()));
            new RecordStore(session).store(List.of(row));
        });
        CompletableFuture<CloudJobs.Held> state;
        try (Session taking = DATABASE.open()) {
            taking.beginTransaction();
            HeldReports reports = new HeldReports(taking);
            assertThat(reports.lock(List.of(row.id()))).hasSize(1);
            state = CompletableFuture.supplyAsync(() -> DATABASE.call(session ->
                    new CloudJobs(session).claim(Map.of(job, row.id())).get(job)));
            DATABASE.awaitBlockedBy(taking);
            new RecordRemoval(taking).remove(List.of(row.id()), Instant.now());
            taking.getTransaction().commit();
        }
        assertThat(state.get(1, TimeUnit.MINUTES).erased()).isTrue();
        assertThat(state.get().row()).isNull();
    }

    @Test
    @DisplayName("two who order the same at the same moment get one order")
    void oneOrder() throws Exception {
        UUID agreed = UUID.randomUUID();
        CompletableFuture<Boolean> second;
        try (Session first = DATABASE.open()) {
            first.beginTransaction();
            assertThat(new Reapplications(first).underWay(agreed)).isEmpty();
            second = CompletableFuture.supplyAsync(() -> DATABASE.call(
                    session -> new Reapplications(session).underWay(agreed).isPresent()));
            DATABASE.awaitBlockedBy(first);
            first.getTransaction().commit();
        }
        assertThat(second.get(1, TimeUnit.MINUTES)).as("nothing was added").isFalse();
    }

    private UUID claim(Instant leftSince) {
        return DATABASE.call(session -> new Reapplications(session)
                .claimable(leftSince)
                .map(each -> {
                    each.attempt(Instant.now());
                    return each.id();
                })
                .orElse(null));
    }

    private UUID order() {
        DATABASE.asOwner(
                "insert into organization (id, name, display_name) values ('" + organization + "', 't-"
                        + organization.toString().substring(0, 8) + "', 'T')",
                "insert into person (id, sign_in_name) values ('" + steward + "', '" + steward + "')",
                "insert into service_agreement (id, organization_id, version, in_force_from, terms) values ('"
                        + agreement + "', '" + organization + "', 1, now(), '{}')");
        UUID id = com.github.f4b6a3.uuid.UuidCreator.getTimeOrderedEpoch();
        DATABASE.run(session -> new Reapplications(session)
                .add(Reapplication.ofAgreement(id, agreement, steward, Instant.now(), 0, "{}")));
        return id;
    }

    private List<UUID> firstRows(UUID after, int limit) {
        return DATABASE.call(session -> new HeldReports(session).firstRows(organization, after, AFTER_ALL, limit));
    }

    private UUID report() {
        UUID client = UUID.randomUUID();
        Instant made = Instant.now();
        store(List.of(
                rows.row(client, made, Category.VERSION, "{}", Rows.BASIS),
                rows.row(client, made, Category.USAGE, "{}", Rows.BASIS)));
        return client;
    }

    private static void store(List<NewRecord> records) {
        DATABASE.run((Session session) -> new RecordStore(session).store(records));
    }
}
