package candor.collection.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candor.collection.model.CloudJobs.Held;
import candor.collection.model.CloudJobs.Row;
import candor.policy.model.Category;
import candor.records.model.CollectedRecord;
import candor.testing.Rows;
import candor.testing.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CloudJobsTest {
    private static final TestDatabase DATABASE = TestDatabase.get();
    private static final UUID SOURCE = UUID.randomUUID();
    private static final Rows ROWS = new Rows(SOURCE, null, null, null);
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    private final UUID job = UUID.randomUUID();

    @BeforeAll
    static void partition() {
        DATABASE.run(session -> new RecordStore(session).ensurePartition(LocalDate.now()));
    }

    @Test
    @DisplayName("a job that nobody has heard of has no row; claimed again it is still the same job")
    void claimedBeforeItHasARow() {
        Held first = claim();
        Held again = claim();
        assertThat(first.row()).isNull();
        assertThat(again.recordId()).isEqualTo(first.recordId());
        assertThat(again.stamps()).isEqualTo("{}");
    }

    @Test
    @DisplayName("what is known of a job is found again with its basis, and a later state changes its row")
    void laterState() {
        NewRecord row = store();
        Held held = claim();
        assertThat(held.row().content()).isEqualTo("{\"status\": \"QUEUED\"}");
        assertThat(held.row().retentionDays()).isEqualTo(Rows.BASIS.retentionDays());
        Row later = new Row(
                "{\"status\": \"COMPLETED\"}",
                NOON.plusSeconds(9),
                LocalDate.of(2027, 1, 1),
                List.of("JOB.TASK_METADATA"),
                List.of(),
                730);
        DATABASE.run(session -> new CloudJobs(session)
                .update(List.of(new CloudJobs.Known(job, row.id(), "{\"a\": 1}", later)), Set.of()));
        CollectedRecord now = DATABASE.call(session -> session.find(CollectedRecord.class, row.id()));
        assertThat(now.content()).contains("COMPLETED");
        assertThat(now.occurredAt()).isEqualTo(NOON.plusSeconds(9));
        assertThat(now.retainUntil()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(now.omitted()).containsExactly("JOB.TASK_METADATA");
        assertThat(claim().stamps()).isEqualTo("{\"a\": 1}");
    }

    @Test
    @DisplayName("R17: a job that was deleted is known as erased")
    void erased() {
        store();
        DATABASE.asOwner("update cloud_job set erased_at = now() where id = '" + job + "'");
        assertThat(claim().erased()).isTrue();
    }

    @Test
    @DisplayName("an update that does not find its row is an error: nothing would be stored under a receipt")
    void lostRow() {
        Row row = new Row("{}", NOON, LocalDate.of(2027, 1, 1), List.of(), List.of(), 1);
        claim();
        assertThatThrownBy(() -> DATABASE.run(session -> new CloudJobs(session)
                        .update(List.of(new CloudJobs.Known(job, UUID.randomUUID(), "{}", row)), Set.of())))
                .hasStackTraceContaining("updated 0 rows of 1");
    }

    @Test
    @DisplayName("a state that waits for another one of its job is told what that one made of the job")
    void waitsAndReadsWhatCameBefore() throws Exception {
        NewRecord row = store();
        CompletableFuture<Held> waiting;
        try (Session first = DATABASE.open()) {
            first.beginTransaction();
            CloudJobs jobs = new CloudJobs(first);
            jobs.claim(Map.of(job, UUID.randomUUID()));
            Row later = new Row("{\"name\": \"villa\"}", NOON, LocalDate.of(2027, 1, 1), List.of(), List.of(), 730);
            waiting = CompletableFuture.supplyAsync(this::claim);
            DATABASE.awaitBlockedBy(first);
            jobs.update(List.of(new CloudJobs.Known(job, row.id(), "{\"b\": 2}", later)), Set.of());
            first.getTransaction().commit();
        }
        assertThat(waiting.get(1, TimeUnit.MINUTES).row().content()).isEqualTo("{\"name\": \"villa\"}");
    }

    private NewRecord store() {
        NewRecord row = ROWS.row(NOON, Category.JOB, "{\"status\": \"QUEUED\"}");
        DATABASE.run(session -> {
            CloudJobs jobs = new CloudJobs(session);
            jobs.claim(Map.of(job, row.id()));
            new RecordStore(session).store(List.of(row));
            Row known = new Row(row.content(), row.occurredAt(), row.retainUntil(), List.of(), List.of(), 730);
            jobs.update(List.of(new CloudJobs.Known(job, row.id(), "{}", known)), Set.of(job));
        });
        return row;
    }

    private Held claim() {
        return DATABASE.call(session ->
                new CloudJobs(session).claim(Map.of(job, UUID.randomUUID())).get(job));
    }
}
