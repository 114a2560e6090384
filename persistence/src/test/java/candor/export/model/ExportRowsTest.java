package candor.export.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candor.collection.model.NewRecord;
import candor.collection.model.RecordStore;
import candor.policy.model.Category;
import candor.policy.model.Surface;
import candor.records.model.Holder.OfOrganization;
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
        inSnapshot(ExportScope.of(mine(), ExportFilter.ALL), taken -> {
            assertThat(taken.amount()).isEqualTo(new ExportRows.Amount(3, 0));
            taken.withBytes(row -> assertThat(row).isNull());
        });
    }

    @Test
    @DisplayName(
            "R16: an organization's takes its rows and no other's, of some of its people alone, and nothing that is being deleted")
    void organizations() {
        UUID acme = organization();
        UUID other = UUID.randomUUID();
        NewRecord mine = new Rows(UUID.randomUUID(), license, person, acme).row(NOON, Category.VERSION, "{}");
        NewRecord others = new Rows(UUID.randomUUID(), license, other, acme).row(NOON, Category.VERSION, "{}");
        NewRecord nameless = new Rows(UUID.randomUUID(), null, null, acme).row(NOON, Category.VERSION, "{}");
        NewRecord elsewhere =
                new Rows(UUID.randomUUID(), license, person, organization()).row(NOON, Category.VERSION, "{}");
        store(List.of(mine, others, nameless, elsewhere));
        OfOrganization holder = new OfOrganization(acme);
        assertThat(read(ExportScope.of(holder, ExportFilter.ALL)))
                .extracting(ExportedRow::id)
                .containsExactlyInAnyOrder(mine.id(), others.id(), nameless.id());
        ExportScope one = new ExportScope(holder, Set.of(person), ExportFilter.ALL);
        assertThat(read(one)).extracting(ExportedRow::person).containsExactly(person);
        conceal(acme);
        assertThat(read(ExportScope.of(holder, ExportFilter.ALL))).isEmpty();
    }

    @Test
    @DisplayName(
            "R16: one's own exports and the organization's stand beside each other, and none is found as the other")
    void asOneselfAndAsAdministrator() {
        UUID acme = organization();
        DATABASE.asOwner("insert into person (id, sign_in_name) values ('%s', '%1$s')".formatted(person));
        Orderer oneself = Orderer.ofOneself(person);
        Orderer administrator = Orderer.ofOrganization(person, acme);
        UUID own = order(oneself, List.of());
        UUID hers = order(administrator, List.of(person));
        DATABASE.run(session -> {
            DataExports exports = new DataExports(session);
            assertThat(exports.underWay(oneself)).map(DataExport::id).contains(own);
            assertThat(exports.underWay(administrator)).map(DataExport::people).contains(Set.of(person));
            assertThat(exports.of(administrator, 10)).extracting(DataExport::id).containsExactly(hers);
            assertThat(exports.find(oneself, hers)).isEmpty();
            assertThat(exports.find(administrator, own)).isEmpty();
            assertThat(exports.find(Orderer.ofOrganization(person, organization()), hers))
                    .as("of somebody who went to another organization")
                    .isEmpty();
            assertThat(exports.orderedSince(administrator, NOON.minusSeconds(1)))
                    .isEqualTo(1);
        });
        assertThatThrownBy(() -> order(administrator, List.of()))
                .as("a second one under way")
                .isNotNull();
    }

    @Test
    @DisplayName("R17: what is deleted of a person goes from the exports of organizations that have rows of theirs")
    void removal() {
        UUID acme = organization();
        UUID administrator = UUID.randomUUID();
        for (UUID each : List.of(person, administrator)) {
            DATABASE.asOwner("insert into person (id, sign_in_name) values ('%s', '%1$s')".formatted(each));
        }
        store(List.of(new Rows(UUID.randomUUID(), license, person, acme).row(NOON, Category.VERSION, "{}")));
        UUID elsewhere = order(Orderer.ofOrganization(administrator, organization()), List.of());
        order(Orderer.ofOrganization(administrator, acme), List.of());
        DATABASE.run(
                session -> assertThat(new DataExports(session).removeOf(person)).isEqualTo(1));
        order(Orderer.ofOrganization(administrator, acme), List.of());
        DATABASE.run(session ->
                assertThat(new DataExports(session).removeOfMembers(acme)).isEqualTo(1));
        DATABASE.run(
                session -> assertThat(new DataExports(session).lock(elsewhere)).isPresent());
    }

    private static UUID order(Orderer orderer, List<UUID> people) {
        UUID id = UUID.randomUUID();
        DATABASE.run(session -> new DataExports(session).add(new DataExport(id, orderer, NOON, people, "{}", "en")));
        return id;
    }

    private static UUID organization() {
        UUID id = UUID.randomUUID();
        DATABASE.asOwner(
                "insert into organization (id, name, display_name) values ('%s', 'o-%1$s', 'A test')".formatted(id));
        return id;
    }

    private void conceal(UUID organization) {
        DATABASE.asOwner("insert into person (id, sign_in_name) values ('%s', '%1$s')".formatted(person), """
                with ordered as (
                  insert into erasure (id, ordered_by, ordered_at, state, organization_id, begins_at, total)
                  values (uuidv7(), '%s', now(), 'WAITING', '%s', now(), 1) returning id)
                insert into concealment select id from ordered""".formatted(
                        person, organization));
    }

    @Test
    @DisplayName("a later attempt alone may write, and what is removed goes with its pieces")
    void fence() {
        UUID id = UUID.randomUUID();
        DATABASE.asOwner("insert into person (id, sign_in_name) values ('%s', '%1$s')".formatted(person));
        DATABASE.run(session -> new DataExports(session)
                .add(new DataExport(id, Orderer.ofOneself(person), NOON, List.of(), "{}", "en")));
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
            DataExport order = exports.find(Orderer.ofOneself(person), id).orElseThrow();
            assertThat(order.state()).isEqualTo(State.COMPLETED);
            assertThat(exports.piece(id, 1, 0)).isEmpty();
            assertThat(exports.piece(id, order.attempt(), 0)).hasValue(new byte[] {2});
            assertThat(exports.find(Orderer.ofOneself(UUID.randomUUID()), id)).isEmpty();
            assertThat(order.isReadyAt(NOON.plusSeconds(119))).isTrue();
            assertThat(order.isReadyAt(NOON.plusSeconds(120))).isFalse();
            assertThat(exports.underWay(Orderer.ofOneself(person))).isEmpty();
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
        DATABASE.run(session -> new DataExports(session)
                .add(new DataExport(UUID.randomUUID(), Orderer.ofOneself(person), NOON, List.of(), "{}", "en")));
        DATABASE.run(session -> {
            DataExports exports = new DataExports(session);
            assertThat(exports.deleteExpiredPieces(NOON.minusSeconds(1))).isZero();
            assertThat(exports.deleteExpiredPieces(NOON)).isEqualTo(1);
            assertThat(exports.of(Orderer.ofOneself(person), 10)).hasSize(3);
            assertThat(exports.find(Orderer.ofOneself(person), takenBack)).isEmpty();
            assertThat(exports.orderedSince(Orderer.ofOneself(person), NOON.minusSeconds(1)))
                    .isEqualTo(4);
            assertThat(exports.forgetEnded(NOON.minusSeconds(1))).isZero();
            assertThat(exports.forgetEnded(NOON)).isEqualTo(3);
        });
        DATABASE.run(session -> {
            DataExports exports = new DataExports(session);
            assertThat(exports.find(Orderer.ofOneself(person), completed)).isEmpty();
            assertThat(exports.find(Orderer.ofOneself(person), failed)).isEmpty();
            assertThat(exports.of(Orderer.ofOneself(person), 10))
                    .extracting(DataExport::state)
                    .containsExactly(State.WAITING);
        });
    }

    private UUID ended(Consumer<DataExport> end) {
        UUID id = UUID.randomUUID();
        DATABASE.run(session -> {
            DataExports exports = new DataExports(session);
            DataExport order = new DataExport(id, Orderer.ofOneself(person), NOON, List.of(), "{}", "en");
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
        return read(ExportScope.of(mine(), filter));
    }

    private OfPerson mine() {
        return new OfPerson(person, List.of(license));
    }

    private static List<ExportedRow> read(ExportScope scope) {
        List<ExportedRow> taken = new ArrayList<>();
        inSnapshot(scope, rows -> rows.each(taken::add));
        return taken;
    }

    private static void inSnapshot(ExportScope scope, Reading reading) {
        DATABASE.run(session -> session.doWork(connection -> {
            try {
                reading.read(new ExportRows(connection, scope));
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }));
    }

    private static void store(List<NewRecord> rows) {
        DATABASE.run(session -> new RecordStore(session).store(rows));
    }
}
