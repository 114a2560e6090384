package candor.erasure.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candor.collection.model.Known;
import candor.collection.model.NewRecord;
import candor.collection.model.RecordKey;
import candor.collection.model.RecordStore;
import candor.erasure.model.JournaledOrders.Outcome;
import candor.hold.model.HeldRows;
import candor.policy.model.Category;
import candor.policy.model.Surface;
import candor.records.model.Holder.OfPerson;
import candor.testing.Rows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the journal gives again at the start, on tables as an older backup has them. */
class RestoreTest extends ErasureFixture {
    @TempDir
    private Path folder;

    private NewRecord doomed;
    private NewRecord spared;

    @BeforeEach
    void rows() {
        journal = Optional.of(new JournalFolder(folder, "node/1"));
        Rows rows = new Rows(source, license, person, null);
        doomed = rows.row(NOON, Category.USAGE, "{}");
        spared = rows.row(NOON, Category.VERSION, "{}");
        DATABASE.run(session -> {
            RecordStore store = new RecordStore(session);
            store.note(List.of(key(doomed), key(spared)), NOON);
            store.store(List.of(doomed, spared));
        });
    }

    @Test
    @DisplayName(
            "R17: what an older backup brings back is seen by nobody, goes again, and stays away when it is sent again")
    void olderBackup() {
        UUID order = deletedAndRestored();
        assertThat(known(key(doomed))).as("restored").isEqualTo(Known.STORED);
        assertThat(seen(holder)).hasSize(2);

        assertThat(start()).containsExactly(Outcome.GIVEN_AGAIN);
        assertThat(seen(holder)).as("before anything works on it").containsExactly(spared.id());
        assertThat(counted(holder)).isEqualTo(1);
        assertThat(start()).as("a second node, or start").containsExactly(Outcome.KNOWN);

        assertThat(undo(order)).as("what was deleted before").isFalse();
        assertThat(claim(order, Instant.now())).isTrue();
        assertThat(carryOut(order)).containsExactly(doomed.id());
        assertThat(held()).containsExactly(spared.id());
        assertThat(known(key(doomed))).isEqualTo(Known.ERASED);
        assertThat(known(key(spared))).isEqualTo(Known.STORED);
        assertThat(counted(holder)).isEqualTo(1);
        assertThat(start()).as("after it").containsOnly(Outcome.KNOWN);
    }

    @Test
    @DisplayName("of two nodes that start at once the second waits for the first, and finds the order given again")
    void twoNodes() {
        append(scopeOf(Category.USAGE), other);
        try (Session first = DATABASE.open()) {
            first.beginTransaction();
            JournaledErasure line = journal.orElseThrow().read().get(0);
            assertThat(new JournaledOrders(first).giveAgain(line, Instant.now()))
                    .isEqualTo(Outcome.GIVEN_AGAIN);
            CompletableFuture<List<Outcome>> second = CompletableFuture.supplyAsync(this::start);
            DATABASE.awaitBlockedBy(first);
            first.getTransaction().commit();
            assertThat(second.join()).containsExactly(Outcome.KNOWN);
        }
        assertThat(counted(holder)).isEqualTo(1);
    }

    @Test
    @DisplayName("an order comes back as it was given: its scope, its moments, what was shown, who approved it")
    void sameOrder() {
        UUID id = newId();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        ErasureScope scope = ErasureScope.ofOrganization(
                organization,
                new ErasureFilter(
                        Set.of(person, UUID.randomUUID()),
                        Set.of(Surface.CLOUD),
                        Set.of(Category.JOB, Category.ACTIVITY),
                        Set.of("job \"1\"\n", "ü"),
                        NOON,
                        NOON.plusSeconds(1)));
        DATABASE.run(session -> {
            Erasure order = new Erasure(id, scope, other, now, null, 7L);
            new ErasureOrders(session).add(order);
            ErasureApproval approval = new ErasureApproval(order, now.plusSeconds(9));
            new ErasureApprovals(session).add(approval);
            approval.approve(person, now);
            order.approve(now);
            new ErasureRows(session).conceal(order);
        });
        assertThat(claim(id, Instant.now())).isTrue();
        plan(id);
        forget(id);

        assertThat(start()).containsExactly(Outcome.GIVEN_AGAIN);
        DATABASE.run(session -> {
            Erasure order = new ErasureOrders(session).find(id).orElseThrow();
            assertThat(order.scope()).isEqualTo(scope);
            assertThat(order.orderedBy()).isEqualTo(other);
            assertThat(order.orderedAt()).isEqualTo(now);
            assertThat(order.beginsAt()).contains(now);
            assertThat(order.expected()).hasValue(7);
            ErasureApproval approval = new ErasureApprovals(session).find(id).orElseThrow();
            assertThat(approval.outcome()).contains(ApprovalOutcome.APPROVED);
            assertThat(approval.decidedBy()).contains(person);
            assertThat(approval.decidedAt()).contains(now);
            assertThat(approval.expiresAt()).isEqualTo(now.plusSeconds(9));
        });
    }

    @Test
    @DisplayName("an order that the backup knows as waiting for its approval is approved again, and conceals")
    void backupBeforeApproval() {
        UUID id = newId();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        DATABASE.run(session -> {
            Erasure order = new Erasure(id, scopeOf(Category.USAGE), other, now, null);
            new ErasureOrders(session).add(order);
            new ErasureApprovals(session).add(new ErasureApproval(order, now.plusSeconds(9)));
        });
        journal.orElseThrow()
                .append(new JournaledErasure(
                        id,
                        scopeOf(Category.USAGE),
                        other,
                        now,
                        now,
                        null,
                        new JournaledErasure.Approval(person, now, now.plusSeconds(9))));
        assertThat(start()).containsExactly(Outcome.GIVEN_AGAIN);
        assertThat(seen(holder)).containsExactly(spared.id());
        assertThat(claim(id, Instant.now())).isTrue();
    }

    @Test
    @DisplayName("an order that can still be undone is not in the journal; nor is one that was")
    void undone() {
        UUID waiting = order(scopeOf(Category.USAGE));
        assertThatThrownBy(() -> plan(waiting)).isInstanceOf(IllegalStateException.class);
        assertThat(undo(waiting)).isTrue();
        assertThatThrownBy(() -> plan(waiting)).isInstanceOf(IllegalStateException.class);
        assertThat(journal.orElseThrow().read()).isEmpty();
        UUID begun = begun(scopeOf(Category.USAGE));
        assertThat(undo(begun)).as("what is in the journal").isFalse();
    }

    @Test
    @DisplayName("an order that the backup knows as undone stays undone")
    void knownAsUndone() {
        UUID order = begun(scopeOf(Category.USAGE));
        DATABASE.asOwner(
                "delete from concealment where erasure_id = '" + order + "'",
                "update erasure set state = 'CANCELLED' where id = '" + order + "'");
        assertThat(start()).containsExactly(Outcome.KNOWN);
        assertThat(seen(holder)).hasSize(2);
    }

    @Test
    @DisplayName("what cannot be journaled does not begin")
    void unwritable() throws IOException {
        UUID order = order(scopeOf(Category.USAGE));
        assertThat(claim(order, Instant.now())).isTrue();
        Files.delete(folder.resolve("deletions-node_1.jsonl"));
        Files.delete(folder);
        assertThatThrownBy(() -> plan(order)).isInstanceOf(UncheckedIOException.class);
        DATABASE.run(session -> assertThat(
                        new ErasureOrders(session).find(order).orElseThrow().hasBegun())
                .isFalse());
        assertThat(removeNext(order)).isEmpty();
        assertThat(held()).hasSize(2);
    }

    @Test
    @DisplayName("an order of somebody whom the backup does not know has nothing to delete there")
    void unknownHolder() {
        UUID stranger = UUID.randomUUID();
        append(ErasureScope.ofOrganization(stranger, ErasureFilter.ALL), other);
        append(ErasureScope.ofPerson(new OfPerson(stranger, List.of()), null, ErasureFilter.ALL), stranger);
        assertThat(start()).containsExactly(Outcome.NOTHING_TO_DELETE, Outcome.NOTHING_TO_DELETE);
        assertThat(seen(holder)).hasSize(2);
    }

    @Test
    @DisplayName("an order that reaches rows and was given by somebody unknown stops the start, in nobody else's name")
    void unknownGiver() {
        UUID id = append(scopeOf(Category.USAGE), UUID.randomUUID());
        assertThatThrownBy(this::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(id.toString());
        Optional<Erasure> written = DATABASE.call(session -> new ErasureOrders(session).find(id));
        assertThat(written).isEmpty();
    }

    @Test
    @DisplayName("R15: an order given again waits where a legal hold keeps its rows, which stay concealed")
    void meetsHolds() {
        UUID order = deletedAndRestored();
        DATABASE.asOwner("insert into legal_hold (id, person_id, reason, case_reference, set_by, set_at)"
                + " values ('%s', '%s', 'r', 'c', '%s', now())".formatted(UUID.randomUUID(), person, other));
        assertThat(start()).containsExactly(Outcome.GIVEN_AGAIN);
        assertThat(seen(holder)).containsExactly(spared.id());
        assertThat(claim(order, Instant.now())).isTrue();
        plan(order);
        DATABASE.run(session -> {
            new HeldRows(session).keepHolds();
            Erasure locked = new ErasureOrders(session).lock(order).orElseThrow();
            assertThat(new ErasureHolds(session).meetNextPortion(locked)).isTrue();
        });
        DATABASE.asOwner("delete from legal_hold where person_id = '" + person + "'");
    }

    @Test
    @DisplayName("a torn last line belongs to an order that did not begin; the next line does not hang on it")
    void torn() throws IOException {
        UUID first = append(scopeOf(Category.USAGE), other);
        Path file = folder.resolve("deletions-node_1.jsonl");
        String line = Files.readString(file);
        Files.writeString(file, line.substring(0, line.length() - 1), StandardOpenOption.APPEND);
        assertThat(journal.orElseThrow().read())
                .extracting(JournaledErasure::id)
                .containsExactly(first);
        UUID second = append(scopeOf(Category.USAGE), other);
        assertThat(journal.orElseThrow().read())
                .extracting(JournaledErasure::id)
                .containsExactly(first, second);
    }

    @Test
    @DisplayName("a line that is no order's stops the start with its place, and shows nothing of itself")
    void unreadable() throws IOException {
        append(scopeOf(Category.USAGE), other);
        Path file = folder.resolve("deletions-node_2.jsonl");
        String good = Files.readString(folder.resolve("deletions-node_1.jsonl"));
        for (String bad : List.of(
                "hidden",
                "",
                "null",
                "{}",
                good.strip() + good.strip(),
                good.strip().replace("USAGE", "hidden"),
                good.strip().replace("{\"id\"", "{\"hidden\": 1, \"id\""),
                good.strip().replace(person.toString(), "hidden"))) {
            Files.writeString(file, good + bad + "\n" + good);
            assertThatThrownBy(this::start)
                    .as(bad)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("deletions-node_2.jsonl, line 2")
                    .hasStackTraceContaining("not an order")
                    .satisfies(error -> assertThat(trace(error)).doesNotContain("hidden"));
        }
    }

    @Test
    @DisplayName("what several nodes have written is read, and what others have put there is not")
    void nodes() throws IOException {
        UUID one = append(scopeOf(Category.USAGE), other);
        journal = Optional.of(new JournalFolder(folder, "node 2"));
        UUID two = append(scopeOf(Category.VERSION), other);
        Files.writeString(folder.resolve("README.txt"), "not ours\n");
        assertThat(journal.orElseThrow().read())
                .extracting(JournaledErasure::id)
                .containsExactlyInAnyOrder(one, two);
    }

    @Test
    @DisplayName("a folder that is not there stops the start: a missing disk must not look like an empty journal")
    void missing() {
        assertThatThrownBy(() -> new JournalFolder(folder.resolve("none"), "node"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("none");
    }

    /** As at a server's start. */
    private List<Outcome> start() {
        return journal.orElseThrow().read().stream()
                .map(each -> DATABASE.call(session -> new JournaledOrders(session).giveAgain(each, Instant.now())))
                .toList();
    }

    private UUID append(ErasureScope scope, UUID orderedBy) {
        UUID id = newId();
        Instant now = Instant.now();
        journal.orElseThrow().append(new JournaledErasure(id, scope, orderedBy, now, now, null, null));
        return id;
    }

    private UUID begun(ErasureScope scope) {
        UUID order = order(scope);
        assertThat(claim(order, Instant.now())).isTrue();
        plan(order);
        return order;
    }

    private UUID deletedAndRestored() {
        String table = "backup_" + UUID.randomUUID().toString().replace("-", "");
        DATABASE.asOwner(
                "create table " + table + " as select * from collected_record where source_id = '" + source + "'");
        UUID order = order(scopeOf(Category.USAGE));
        assertThat(claim(order, Instant.now())).isTrue();
        carryOut(order);
        assertThat(held()).as("deleted").containsExactly(spared.id());
        forget(order);
        DATABASE.asOwner(
                "update known_record set erased_at = null where source_id = '" + source + "'",
                "insert into collected_record select * from " + table + " on conflict do nothing",
                "drop table " + table);
        return order;
    }

    /** As in a database from before the order. */
    private static void forget(UUID order) {
        for (String table : List.of("concealment", "concealed_count", "erasure_portion", "erasure_approval")) {
            DATABASE.asOwner("delete from " + table + " where erasure_id = '" + order + "'");
        }
        DATABASE.asOwner("delete from erasure where id = '" + order + "'");
    }

    private static String trace(Throwable error) {
        return error + (error.getCause() == null ? "" : trace(error.getCause()));
    }

    private static RecordKey key(NewRecord row) {
        return new RecordKey(row.sourceId(), row.clientId());
    }
}
