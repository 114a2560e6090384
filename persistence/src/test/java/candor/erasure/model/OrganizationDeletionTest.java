package candor.erasure.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candor.collection.model.NewRecord;
import candor.collection.model.RecordStore;
import candor.erasure.model.ErasureAttempts.Attempt;
import candor.erasure.model.ErasureAttempts.Kind;
import candor.operations.model.OperationsRows;
import candor.platform.model.HourlyLimit.Past;
import candor.policy.model.Category;
import candor.records.model.CollectedRecord;
import candor.records.model.Holder.OfOrganization;
import candor.testing.Rows;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** ADR 16: deletions that an organization's administrators order, as the database holds them. */
class OrganizationDeletionTest extends ErasureFixture {
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private final Rows owned = new Rows(source, license, person, organization);

    @Test
    @DisplayName(
            "an order that waits for approval conceals nothing and is nobody's to begin; approved, it is as any other")
    void approval() {
        NewRecord row = store(owned.row(NOON, Category.USAGE, "{}"));
        UUID id = propose(all(), 1);
        assertThat(seen(new OfOrganization(organization))).contains(row.id());
        assertThat(claim(id, now.plus(Duration.ofDays(400)))).isFalse();
        assertThatThrownBy(() -> DATABASE.run(session -> approval(session, id).approve(other, now)))
                .as("who ordered it")
                .hasMessageContaining("own");

        DATABASE.run(session -> {
            Erasure order = new ErasureOrders(session).lock(id).orElseThrow();
            new ErasureApprovals(session).lock(id).orElseThrow().approve(person, now);
            order.approve(now);
            session.flush();
            new ErasureRows(session).conceal(order);
        });
        assertThat(seen(new OfOrganization(organization))).doesNotContain(row.id());
        assertThat(claim(id, now)).isTrue();
    }

    @Test
    @DisplayName("nobody approves their own order in the database either, and what was decided is decided")
    void approvalHolds() {
        UUID id = propose(all(), 1);
        assertThatThrownBy(() -> DATABASE.asApplication(
                        "update erasure_approval set outcome = 'APPROVED', decided_at = now(), decided_by = ordered_by where erasure_id = '"
                                + id + "'"))
                .hasMessageContaining("check constraint");
        DATABASE.run(session -> approval(session, id).refuse(person, "not this", now));
        assertThatThrownBy(() -> DATABASE.run(session -> approval(session, id).approve(person, now)))
                .hasMessageContaining("decided already");
    }

    @Test
    @DisplayName("what nobody approves in time is found once its time has passed, and not before")
    void expiry() {
        UUID id = propose(all(), 1);
        assertThat(expiredAt(now.plus(Duration.ofDays(6)))).doesNotContain(id);
        assertThat(expiredAt(now.plus(Duration.ofDays(7)))).contains(id);
        DATABASE.run(session -> approval(session, id).expire(now));
        assertThat(expiredAt(now.plus(Duration.ofDays(7)))).doesNotContain(id);
    }

    @Test
    @DisplayName("when an order begins is said once: the application's role cannot shorten the time to undo it")
    void beginsOnce() {
        UUID id = order(all());
        assertThatThrownBy(() -> DATABASE.asApplication("update erasure set begins_at = now() where id = '" + id + "'"))
                .hasMessageContaining("permission denied");
    }

    @Test
    @DisplayName("an order that was read before it began is not undone any more: who locks it reads it again")
    void staleUndo() {
        UUID id = order(all());
        boolean undone = DATABASE.call(session -> {
            ErasureOrders orders = new ErasureOrders(session);
            orders.find(id).orElseThrow();
            DATABASE.run(other -> {
                Erasure begun = new ErasureOrders(other).lock(id).orElseThrow();
                begun.attempt(now);
                begun.foundMore(1, 1, now);
            });
            return orders.lock(id).orElseThrow().undo(now);
        });
        assertThat(undone).isFalse();
    }

    @Test
    @DisplayName("an organization's orders are its administrators' own, the latest first, and no other's")
    void list() {
        UUID earlier = order(all());
        UUID later = order(all());
        order(ErasureScope.ofOrganization(elsewhere, ErasureFilter.ALL));
        order(ErasureScope.ofPerson(holder, organization, ErasureFilter.ALL));
        assertThat(DATABASE.<List<UUID>>call(session -> new ErasureOrders(session)
                        .ofOrganization(organization, null, 10).stream()
                                .map(Erasure::id)
                                .toList()))
                .containsExactly(later, earlier);
    }

    @Test
    @DisplayName(
            "an order by jobs reaches the rows of the cloud services that name one of them, in the preview, the view and the deletion")
    void jobs() {
        NewRecord job = store(owned.row(NOON, Category.JOB, "{\"jobId\": \"job-1\"}"));
        NewRecord asset = store(owned.row(NOON, Category.GENERATED_ASSET, "{\"jobId\": \"job-1\"}"));
        NewRecord other = store(owned.row(NOON, Category.JOB, "{\"jobId\": \"job-11\"}"));
        NewRecord nameless = store(owned.row(NOON, Category.CLOUD_METRIC, "{}"));
        NewRecord software = store(owned.row(NOON, Category.USAGE, "{\"jobId\": \"job-1\"}"));
        ErasureScope scope = ErasureScope.ofOrganization(
                organization, new ErasureFilter(Set.of(), Set.of(), Set.of(), Set.of("job-1"), null, null));
        assertThat(DATABASE.<Map<Category, Long>>call(session -> new ErasureRows(session).count(scope, newId())))
                .isEqualTo(Map.of(Category.JOB, 1L, Category.GENERATED_ASSET, 1L));
        UUID id = order(scope);
        List<UUID> left = List.of(other.id(), nameless.id(), software.id());
        assertThat(seen(new OfOrganization(organization))).containsExactlyInAnyOrderElementsOf(left);
        assertThat(carryOut(id)).containsExactlyInAnyOrder(job.id(), asset.id());
        assertThat(seen(new OfOrganization(organization))).containsExactlyInAnyOrderElementsOf(left);
    }

    @Test
    @DisplayName("a sample is the latest of its category that is reached; whom an order reaches is counted by person")
    void reach() {
        NewRecord first = store(owned.row(NOON, Category.USAGE, "{}"));
        NewRecord latest = store(owned.row(NOON.plusSeconds(5), Category.USAGE, "{\"action\": \"open\"}"));
        store(new Rows(source, license, other, elsewhere).row(NOON.plusSeconds(9), Category.USAGE, "{}"));
        store(new Rows(source, license, null, organization).row(NOON, Category.VERSION, "{}"));
        UUID moment = newId();
        store(owned.row(NOON.plusSeconds(99), Category.USAGE, "{}"));
        assertThat(DATABASE.<Optional<UUID>>call(session -> new ErasureReach(session)
                        .sample(all(), moment, Category.USAGE)
                        .map(CollectedRecord::id)))
                .contains(latest.id());
        assertThat(DATABASE.<Map<UUID, Long>>call(session -> new ErasureReach(session).byPerson(all(), moment)))
                .containsExactly(Map.entry(person, 2L));
        ErasureScope one = ErasureScope.ofOrganization(
                organization, new ErasureFilter(Set.of(person), Set.of(), Set.of(), null, NOON.plusSeconds(1)));
        UUID id = order(one);
        assertThat(DATABASE.<Map<UUID, Long>>call(session -> new ErasureReach(session).concealedByPerson(id)))
                .containsExactly(Map.entry(person, 1L));
        assertThat(seen(new OfOrganization(organization))).contains(latest.id()).doesNotContain(first.id());
    }

    @Test
    @DisplayName("rules are what was set last; any step down is weaker, whatever else is stricter")
    void rules() {
        ErasureRules strict = new ErasureRules(Duration.ofDays(7), true);
        assertThat(new ErasureRules(Duration.ofDays(90), false).isWeakerThan(strict))
                .isTrue();
        assertThat(new ErasureRules(Duration.ofDays(6), true).isWeakerThan(strict))
                .isTrue();
        assertThat(strict.isWeakerThan(strict)).isFalse();
        assertThat(strict.isWeakerThan(new ErasureRules(Duration.ZERO, false))).isFalse();
        for (Duration impossible : List.of(Duration.ofSeconds(-1), Duration.ofDays(91), Duration.ofMillis(1500))) {
            assertThatThrownBy(() -> new ErasureRules(impossible, true)).isInstanceOf(IllegalArgumentException.class);
        }
        DATABASE.run(session -> new ErasureRulesRepository(session).set(organization, strict));
        assertThat(DATABASE.<ErasureRules>call(session -> new ErasureRulesRepository(session).lock(organization)))
                .isEqualTo(strict);
        assertThat(DATABASE.<ErasureRules>call(session -> new ErasureRulesRepository(session).of(elsewhere)))
                .isEqualTo(new ErasureRules(Duration.ofDays(7), false));
    }

    @Test
    @DisplayName("of weaker rules that wait there is one an organization, and nobody approves their own")
    void weakerRules() {
        ErasureRules weaker = new ErasureRules(Duration.ZERO, false);
        DATABASE.run(session -> new ErasureRulesRepository(session).add(change(weaker)));
        assertThatThrownBy(() -> DATABASE.run(session -> new ErasureRulesRepository(session).add(change(weaker))))
                .hasStackTraceContaining("erasure_rules_change_open");
        assertThatThrownBy(() -> DATABASE.run(session -> openChange(session).decide(person, true, now)))
                .hasMessageContaining("own");
        DATABASE.run(session -> openChange(session).decide(other, true, now));
        assertThat(DATABASE.<Boolean>call(session ->
                        new ErasureRulesRepository(session).open(organization).isPresent()))
                .isFalse();
    }

    @Test
    @DisplayName("attempts count for the organization they were made in and for as long as they are asked for")
    void attempts() {
        for (int minutes : List.of(90, 30, 10)) {
            attempt(organization, Kind.ORDER, now.minus(Duration.ofMinutes(minutes)));
        }
        attempt(organization, Kind.PREVIEW, now);
        attempt(elsewhere, Kind.ORDER, now);
        Instant hourAgo = now.minus(Duration.ofHours(1));
        assertThat(DATABASE.<List<Past>>call(
                        session -> new ErasureAttempts(session).since(organization, Kind.ORDER, hourAgo)))
                .extracting(Past::at)
                .containsExactly(now.minus(Duration.ofMinutes(30)), now.minus(Duration.ofMinutes(10)));
        DATABASE.run(session ->
                new ErasureAttempts(session).add(new Attempt(newId(), organization, person, Kind.ORDER, now), hourAgo));
        assertThat(DATABASE.<List<Past>>call(
                        session -> new ErasureAttempts(session).since(organization, Kind.ORDER, Instant.EPOCH)))
                .hasSize(3);
    }

    @Test
    @DisplayName(
            "what was ordered within a day counts together until it is taken back; an alarm is kept with its numbers")
    void unusual() {
        UUID given = order(all(), 40L);
        UUID undone = order(all(), 500L);
        propose(all(), 2);
        undo(undone);
        Instant dayAgo = now.minus(Duration.ofDays(1));
        DATABASE.run(session -> {
            ErasureOrders orders = new ErasureOrders(session);
            assertThat(orders.expectedSince(organization, dayAgo)).isEqualTo(42);
            assertThat(orders.takenSince(organization, dayAgo)).isEqualTo(40);
            ErasureAlarms alarms = new ErasureAlarms(session);
            OperationsRows operations = new OperationsRows(session);
            long before = operations.deletions(dayAgo).unusual();
            alarms.raise(orders.find(given).orElseThrow(), now, 42, 50);
            assertThat(operations.deletions(dayAgo).unusual()).as("at a glance").isEqualTo(before + 1);
            assertThat(alarms.among(List.of(given, undone))).containsExactly(given);
            assertThat(alarms.since(dayAgo, 100).stream()
                            .filter(each -> each.erasure().equals(given)))
                    .singleElement()
                    .satisfies(alarm ->
                            assertThat(List.of(alarm.records(), alarm.held())).isEqualTo(List.of(42L, 50L)));
        });
    }

    private ErasureScope all() {
        return ErasureScope.ofOrganization(organization, ErasureFilter.ALL);
    }

    private UUID order(ErasureScope scope, Long expected) {
        UUID id = newId();
        DATABASE.run(session -> {
            Erasure order = new Erasure(id, scope, other, now, now, expected);
            new ErasureOrders(session).add(order);
            new ErasureRows(session).conceal(order);
        });
        return id;
    }

    private UUID propose(ErasureScope scope, long expected) {
        UUID id = newId();
        DATABASE.run(session -> {
            Erasure order = new Erasure(id, scope, other, now, null, expected);
            new ErasureOrders(session).add(order);
            new ErasureApprovals(session).add(new ErasureApproval(order, now.plus(Duration.ofDays(7))));
        });
        return id;
    }

    private static ErasureApproval approval(org.hibernate.Session session, UUID id) {
        return new ErasureApprovals(session).lock(id).orElseThrow();
    }

    private List<UUID> expiredAt(Instant moment) {
        return DATABASE.call(session -> new ErasureApprovals(session).expired(moment));
    }

    private RulesChange change(ErasureRules wanted) {
        return new RulesChange(newId(), organization, wanted, person, now, now.plus(Duration.ofDays(7)));
    }

    private RulesChange openChange(org.hibernate.Session session) {
        return new ErasureRulesRepository(session).open(organization).orElseThrow();
    }

    private void attempt(UUID where, Kind kind, Instant at) {
        DATABASE.run(session ->
                new ErasureAttempts(session).add(new Attempt(newId(), where, person, kind, at), Instant.EPOCH));
    }

    private static NewRecord store(NewRecord row) {
        DATABASE.run(session -> new RecordStore(session).store(Stream.of(row).toList()));
        return row;
    }
}
