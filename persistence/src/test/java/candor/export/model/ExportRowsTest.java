package candor.export.model;

import static org.assertj.core.api.Assertions.assertThat;

import candor.collection.model.NewRecord;
import candor.collection.model.RecordStore;
import candor.policy.model.Category;
import candor.policy.model.Surface;
import candor.records.model.Holder.OfPerson;
import candor.testing.Rows;
import candor.testing.TestDatabase;
import candor.work.model.LongWork.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ExportRowsTest {
    private static final TestDatabase DATABASE = TestDatabase.get();
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final UUID person = UUID.randomUUID();
    private final UUID license = UUID.randomUUID();

    @BeforeAll
    static void partition() {
        DATABASE.run(session -> new RecordStore(session).ensurePartition(LocalDate.now()));
    }

    @Test
    @DisplayName("an export takes rows under the name and nameless ones of own consumer licenses, and nobody else's")
    void onesOwnAlone() {
        NewRecord named = new Rows(UUID.randomUUID(), license, person, null).row(NOON, Category.VERSION, "{\"a\": 1}");
        NewRecord nameless = new Rows(UUID.randomUUID(), license, null, null)
                .row(NOON, Category.USAGE, "{\"b\": 18446744073709551615}");
        NewRecord others =
                new Rows(UUID.randomUUID(), license, UUID.randomUUID(), null).row(NOON, Category.VERSION, "{}");
        store(List.of(named, nameless, others));
        List<ExportedRow> taken = read(ExportFilter.ALL);
        assertThat(taken).extracting(ExportedRow::id).containsExactlyInAnyOrder(named.id(), nameless.id());
        assertThat(taken).extracting(ExportedRow::content).contains("{\"b\": 18446744073709551615}");
    }

    @Test
    @DisplayName("a filter takes surfaces, categories and a period: its first moment, and not its last")
    void filter() {
        Rows rows = new Rows(UUID.randomUUID(), license, person, null);
        NewRecord first = rows.row(NOON, Category.VERSION, "{}");
        NewRecord last = rows.row(NOON.plusSeconds(60), Category.VERSION, "{}");
        NewRecord usage = rows.row(NOON, Category.USAGE, "{\"usage\": []}");
        store(List.of(first, last, usage));
        assertThat(read(new ExportFilter(Set.of(), Set.of(Category.VERSION), NOON, NOON.plusSeconds(60))))
                .extracting(ExportedRow::id)
                .containsExactly(first.id());
        assertThat(read(new ExportFilter(Set.of(Surface.CLOUD), Set.of(), null, null)))
                .isEmpty();
        inSnapshot(ExportFilter.ALL, taken -> {
            assertThat(taken.amount()).isEqualTo(new ExportRows.Amount(3, 0));
            taken.withBytes(row -> assertThat(row).isNull());
        });
    }

    @Test
    @DisplayName("a later attempt alone may write, and what is removed goes with its pieces")
    void fence() {
        UUID id = UUID.randomUUID();
        DATABASE.asOwner("insert into person (id, sign_in_name) values ('%s', '%1$s')".formatted(person));
        DATABASE.run(session -> new DataExports(session).add(new DataExport(id, person, NOON, "{}", "en")));
        DATABASE.run(session -> {
            DataExports exports = new DataExports(session);
            exports.lock(id).orElseThrow().attempt(NOON);
            exports.append(id, 1, 0, new byte[] {1});
        });
        DATABASE.run(session -> {
            DataExports exports = new DataExports(session);
            DataExport order = exports.lock(id).orElseThrow();
            order.reach(1, 2, NOON);
            order.attempt(NOON.plusSeconds(60));
            exports.deletePieces(id);
            assertThat(order.isWorkedOnBy(1)).isFalse();
            assertThat(order.isWorkedOnBy(2)).isTrue();
            exports.append(id, 2, 0, new byte[] {2});
            order.finish(1, new byte[32], "{}", NOON.plusSeconds(120), NOON.plusSeconds(60));
        });
        DATABASE.run(session -> {
            DataExports exports = new DataExports(session);
            DataExport order = exports.find(person, id).orElseThrow();
            assertThat(order.state()).isEqualTo(State.COMPLETED);
            assertThat(exports.piece(id, 1, 0)).isEmpty();
            assertThat(exports.piece(id, order.attempt(), 0)).hasValue(new byte[] {2});
            assertThat(exports.find(UUID.randomUUID(), id)).isEmpty();
            assertThat(order.isReadyAt(NOON.plusSeconds(119))).isTrue();
            assertThat(order.isReadyAt(NOON.plusSeconds(120))).isFalse();
            assertThat(exports.underWay(person)).isEmpty();
            assertThat(exports.removeOf(person)).isEqualTo(1);
        });
        DATABASE.run(
                session -> assertThat(new DataExports(session).piece(id, 2, 0)).isEmpty());
    }

    @Test
    @DisplayName("the bytes go when a ZIP expires; the order when it expired, failed or was taken back long enough ago")
    void forgetting() {
        DATABASE.asOwner("insert into person (id, sign_in_name) values ('%s', '%1$s')".formatted(person));
        UUID completed = ended(order -> order.finish(1, new byte[32], "{}", NOON, NOON));
        UUID failed = ended(order -> IntStream.range(0, 6).forEach(any -> order.attempt(NOON)));
        UUID takenBack = ended(order -> order.takeBack(NOON));
        DATABASE.run(
                session -> new DataExports(session).add(new DataExport(UUID.randomUUID(), person, NOON, "{}", "en")));
        DATABASE.run(session -> {
            DataExports exports = new DataExports(session);
            assertThat(exports.deleteExpiredPieces(NOON.minusSeconds(1))).isZero();
            assertThat(exports.deleteExpiredPieces(NOON)).isEqualTo(1);
            assertThat(exports.of(person, 10)).hasSize(3);
            assertThat(exports.find(person, takenBack)).isEmpty();
            assertThat(exports.orderedSince(person, NOON.minusSeconds(1))).isEqualTo(4);
            assertThat(exports.forgetEnded(NOON.minusSeconds(1))).isZero();
            assertThat(exports.forgetEnded(NOON)).isEqualTo(3);
        });
        DATABASE.run(session -> {
            DataExports exports = new DataExports(session);
            assertThat(exports.find(person, completed)).isEmpty();
            assertThat(exports.find(person, failed)).isEmpty();
            assertThat(exports.of(person, 10)).extracting(DataExport::state).containsExactly(State.WAITING);
        });
    }

    private UUID ended(Consumer<DataExport> end) {
        UUID id = UUID.randomUUID();
        DATABASE.run(session -> {
            DataExports exports = new DataExports(session);
            DataExport order = new DataExport(id, person, NOON, "{}", "en");
            exports.add(order);
            exports.append(id, 1, 0, new byte[] {1});
            end.accept(order);
            if (order.state() != State.COMPLETED) {
                exports.deletePieces(id);
            }
        });
        return id;
    }

    private interface Reading {
        void read(ExportRows rows) throws Exception;
    }

    private List<ExportedRow> read(ExportFilter filter) {
        List<ExportedRow> taken = new ArrayList<>();
        inSnapshot(filter, rows -> rows.each(taken::add));
        return taken;
    }

    private void inSnapshot(ExportFilter filter, Reading reading) {
        DATABASE.run(session -> session.doWork(connection -> {
            try {
                reading.read(new ExportRows(connection, new OfPerson(person, List.of(license)), filter));
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }));
    }

    private static void store(List<NewRecord> rows) {
        DATABASE.run(session -> new RecordStore(session).store(rows));
    }
}
