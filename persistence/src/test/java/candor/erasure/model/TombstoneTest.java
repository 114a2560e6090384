package candor.erasure.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candor.collection.model.CloudJobs;
import candor.collection.model.Known;
import candor.collection.model.NewRecord;
import candor.collection.model.RecordKey;
import candor.collection.model.RecordStore;
import candor.policy.model.Category;
import candor.testing.Rows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What came in after a backup and was deleted since, when the backup is restored. */
class TombstoneTest extends ErasureFixture {
    @TempDir
    private Path folder;

    private final UUID job = UUID.randomUUID();
    private NewRecord whole;
    private NewRecord deletedPart;
    private NewRecord keptPart;

    @BeforeEach
    void rows() {
        journal = Optional.of(new JournalFolder(folder, "node"));
        Rows rows = new Rows(source, license, person, null);
        UUID report = UUID.randomUUID();
        whole = rows.row(NOON, Category.JOB, "{}");
        deletedPart = rows.row(report, NOON, Category.JOB, "{}", Rows.BASIS);
        keptPart = rows.row(report, NOON, Category.VERSION, "{}", Rows.BASIS);
        DATABASE.run(session -> {
            new CloudJobs(session).claim(Map.of(job, whole.id()));
            new RecordStore(session).note(List.of(key(whole), key(keptPart)), NOON);
            new RecordStore(session).store(List.of(whole, deletedPart, keptPart));
        });
    }

    @Test
    @DisplayName(
            "R17: what came in after the backup and was deleted stays deleted when it is sent again after a restore")
    void afterTheBackup() {
        UUID order = deleted();
        restoreFromBefore(order);
        assertThat(known(key(whole))).as("as the backup has it").isNull();

        assertThat(start()).as("a report and a job").isEqualTo(2);
        assertThat(known(key(whole))).isEqualTo(Known.ERASED);
        assertThat(DATABASE.<Map<RecordKey, Known>>call(
                        session -> new RecordStore(session).note(List.of(key(whole)), NOON)))
                .as("sent again")
                .containsEntry(key(whole), Known.ERASED);
        assertThat(jobIsErased()).isTrue();
        assertThat(known(key(keptPart))).as("not all of it was deleted").isNull();
        assertThat(start()).as("a second node, or start").isZero();
    }

    @Test
    @DisplayName("where nothing was restored nothing is put back, nor what is known of a report with rows")
    void withoutRestore() {
        UUID order = deleted();
        DATABASE.asOwner("delete from known_record where source_id = '" + source + "'");
        assertThat(start()).as("the database knows the portion").isZero();
        restoreFromBefore(order);
        DATABASE.run(session -> new RecordStore(session).note(List.of(key(whole)), NOON));
        start();
        assertThat(known(key(whole)))
                .as("its rows are there; the order deletes them")
                .isEqualTo(Known.STORED);
    }

    @Test
    @DisplayName("nobody can send for a source that the database does not know, so nothing is put back for it")
    void unknownSource() {
        UUID order = deleted();
        restoreFromBefore(order);
        DATABASE.asOwner(
                "delete from collected_record where source_id = '" + source + "'",
                "delete from collector_source where id = '" + source + "'");
        assertThat(start()).as("the job").isEqualTo(1);
    }

    @Test
    @DisplayName("the journal has ids alone, 22 bytes each and a line's frame for thousands")
    void whatIsWritten() throws IOException {
        UUID order = deleted();
        assertThat(Files.readAllLines(file())).hasSize(2).allSatisfy(line -> assertThat(line)
                .matches("\\{\"order\":\"" + order + "\",\"portion\":0,(\"source\":\"" + source
                        + "\",)?\"ids\":\"[A-Za-z0-9+/]{22}==\"}"));
    }

    @Test
    @DisplayName("what cannot be journaled is not deleted")
    void unwritable() throws IOException {
        UUID order = begun();
        Files.createDirectory(file());
        assertThatThrownBy(() -> removeJournaled(order)).isInstanceOf(UncheckedIOException.class);
        assertThat(held()).containsExactlyInAnyOrder(whole.id(), deletedPart.id(), keptPart.id());
        Files.delete(file());
        removeJournaled(order);
        assertThat(held()).containsExactly(keptPart.id());
    }

    @Test
    @DisplayName("a torn last line belongs to what was not deleted; any other that is not understood stops the start")
    void tornAndUnreadable() throws IOException {
        UUID order = deleted();
        restoreFromBefore(order);
        String good = Files.readString(file());
        Files.writeString(file(), good.substring(0, 60), StandardOpenOption.APPEND);
        assertThat(start()).isEqualTo(2);
        for (String bad :
                List.of("hidden", "", "{}", "null", good.lines().findFirst().orElseThrow() + "{}")) {
            Files.writeString(file(), good + bad + "\n" + good);
            assertThatThrownBy(this::start)
                    .as(bad)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("line 3 is not a deletion's")
                    .satisfies(
                            error -> assertThat(error.getCause().getMessage()).doesNotContain("hidden"));
        }
    }

    private UUID deleted() {
        UUID order = begun();
        removeJournaled(order);
        return order;
    }

    private UUID begun() {
        UUID order = order(scopeOf(Category.JOB));
        assertThat(claim(order, Instant.now())).isTrue();
        plan(order);
        return order;
    }

    private void removeJournaled(UUID id) {
        DATABASE.run(session -> {
            Erasure order = new ErasureOrders(session).lock(id).orElseThrow();
            new ErasurePortions(session).removeNext(order, journal, Instant.now());
            order.portionDone("{}", Instant.now());
        });
    }

    /** As at a server's start. @return how many tombstones were put back */
    private long start() {
        List<JournaledTombstones> lines = new ArrayList<>();
        journal.orElseThrow().readTombstones(lines::add);
        AtomicLong lost = new AtomicLong();
        lines.forEach(each -> lost.addAndGet(
                DATABASE.<Integer>call(session -> new LostTombstones(session).putBack(each, Instant.now()))));
        return lost.get();
    }

    /** The order and what it deleted came after the backup. */
    private void restoreFromBefore(UUID order) {
        for (String table : List.of("concealment", "concealed_count", "erasure_portion")) {
            DATABASE.asOwner("delete from " + table + " where erasure_id = '" + order + "'");
        }
        DATABASE.asOwner(
                "delete from erasure where id = '" + order + "'",
                "delete from cloud_job where id = '" + job + "'",
                "delete from known_record where source_id = '" + source + "'");
    }

    private boolean jobIsErased() {
        return DATABASE.call(session ->
                new CloudJobs(session).claim(Map.of(job, newId())).get(job).erased());
    }

    private Path file() {
        return folder.resolve("deletions-node.tombstones");
    }

    private static RecordKey key(NewRecord row) {
        return new RecordKey(row.sourceId(), row.clientId());
    }
}
