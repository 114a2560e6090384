package candor.retention.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candor.collection.model.Known;
import candor.collection.model.NewRecord;
import candor.collection.model.RecordStore;
import candor.erasure.model.Erasure;
import candor.erasure.model.ErasureFilter;
import candor.erasure.model.ErasureOrders;
import candor.erasure.model.ErasureRows;
import candor.erasure.model.ErasureScope;
import candor.hold.model.HeldRows;
import candor.hold.model.HoldScope;
import candor.hold.model.LegalHolds;
import candor.policy.model.Category;
import candor.policy.model.Surface;
import candor.records.model.Holder.OfOrganization;
import candor.retention.model.RetentionRuns.Removed;
import candor.retention.model.RowsToGo.Due;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RetentionTest extends RetentionFixture {
    @Test
    @DisplayName(
            "R15: a row past its period goes on the next day, one in its period stays; R17: it is known as deleted")
    void periods() {
        NewRecord last = row(Category.USAGE, over);
        NewRecord stays = row(Category.USAGE, over.plusDays(1));
        NewRecord ofOrganization = row(Category.VERSION, over.minusYears(1), null, organization, arrival, arrival);
        store(last, stays, ofOrganization);
        UUID run = carryOut(day);
        assertThat(held()).containsExactly(stays.id());
        assertThat(known(last)).isEqualTo(Known.ERASED);
        assertThat(known(stays)).isEqualTo(Known.STORED);
        assertThat(counted(holder)).isEqualTo(1);
        assertThat(counted(new OfOrganization(organization))).isZero();
        assertThat(report(run))
                .containsExactlyInAnyOrder(
                        new Removed(run, null, Category.USAGE, 1), new Removed(run, organization, Category.VERSION, 1));
        assertThat(run(run).state()).isEqualTo(RetentionRun.State.COMPLETED);
    }

    @Test
    @DisplayName("R15: a legal hold keeps what it reaches, and nothing else; lifted, it goes with the next run")
    void holds() {
        NewRecord ofPerson = row(Category.USAGE, over);
        NewRecord nameless = row(Category.VERSION, over, null, null, arrival, arrival);
        NewRecord otherCategory = row(Category.PROCESSING, over);
        store(ofPerson, nameless, otherCategory);
        UUID hold = hold(
                new HoldScope(holder, Set.of(Surface.SOFTWARE), Set.of(Category.USAGE, Category.VERSION), null, null));
        UUID run = carryOut(day);
        assertThat(held()).containsExactlyInAnyOrder(ofPerson.id(), nameless.id());
        assertThat(run(run).held()).isEqualTo(2);
        assertThat(known(ofPerson)).isEqualTo(Known.STORED);
        lift(hold);
        carryOut(day.plusDays(1));
        assertThat(held()).isEmpty();
    }

    @Test
    @DisplayName("R15: a legal hold on a filter keeps everybody's rows that it lets through, and nothing else")
    void holdOnAFilter() {
        NewRecord ofPerson = row(Category.USAGE, over);
        NewRecord ofOrganization = row(Category.USAGE, over, null, organization, arrival, arrival);
        NewRecord otherCategory = row(Category.PROCESSING, over);
        store(ofPerson, ofOrganization, otherCategory);
        HoldScope usage = new HoldScope(null, Set.of(), Set.of(Category.USAGE), arrival, arrival.plusSeconds(1));
        long reach = DATABASE.call(session -> new HeldRows(session).count(usage));
        UUID hold = hold(usage);
        HoldScope kept = DATABASE.call(
                session -> new LegalHolds(session).find(hold).orElseThrow().scope());
        assertThat(kept).isEqualTo(usage);
        carryOut(day);
        assertThat(held()).containsExactlyInAnyOrder(ofPerson.id(), ofOrganization.id());
        assertThat(reach).isEqualTo(2);
        lift(hold);
        carryOut(day.plusDays(1));
        assertThat(held()).isEmpty();
        assertThatThrownBy(() -> new HoldScope(null, Set.of(), Set.of(), null, null))
                .as("on everything")
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("R15: a hold that is set when the rows are already written down keeps them all the same")
    void holdInBetween() {
        store(row(Category.USAGE, over), row(Category.VERSION, over.plusDays(1)));
        UUID run = begin(day);
        step(run);
        UUID hold = hold(new HoldScope(holder, Set.of(), Set.of(), arrival, arrival.plusSeconds(1)));
        while (step(run)) {}
        assertThat(held()).hasSize(2);
        assertThat(report(run)).isEmpty();
        lift(hold);
    }

    @Test
    @DisplayName("R15: what a deletion under way conceals goes in its time as well, and is counted right afterwards")
    void concealed() {
        NewRecord concealed = row(Category.USAGE, over);
        store(concealed);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        ErasureScope scope = ErasureScope.ofPerson(
                holder, null, new ErasureFilter(Set.of(), Set.of(), Set.of(Category.USAGE), null, null));
        Erasure order = new Erasure(newId(), scope, steward, now, now.plus(Duration.ofDays(90)));
        DATABASE.run(session -> {
            new ErasureOrders(session).add(order);
            new ErasureRows(session).conceal(order);
        });
        DATABASE.run(session -> new RecordStore(session).ensurePartition(LocalDate.now()));
        store(row(Category.USAGE, over.plusDays(1), person, null, Instant.now(), Instant.now())); // after the order
        assertThat(counted(holder)).isEqualTo(1);
        UUID run = carryOut(day);
        assertThat(held()).hasSize(1);
        assertThat(report(run)).containsExactly(new Removed(run, null, Category.USAGE, 1));
        assertThat(counted(holder)).isEqualTo(1);
        DATABASE.run(session -> {
            Erasure undone = new ErasureOrders(session).lock(order.id()).orElseThrow();
            undone.undo(now);
            new ErasureRows(session).uncover(undone);
        });
        assertThat(counted(holder)).as("undone").isEqualTo(1);
    }

    @Test
    @DisplayName("R15: a day has one run, which whoever comes first begins; left alone it is the next one's")
    void oneADay() {
        Instant now = Instant.now();
        UUID first = newId();
        assertThat(DATABASE.<Boolean>call(session -> new RetentionRuns(session).begin(first, day, now)))
                .isTrue();
        assertThat(DATABASE.<Boolean>call(session -> new RetentionRuns(session).begin(newId(), day, now)))
                .isFalse();
        assertThat(claim(now)).isEqualTo(first);
        assertThat(claim(now.plusSeconds(5))).isNotEqualTo(first);
        assertThat(claim(now.plusSeconds(30))).isEqualTo(first);
        while (step(first)) {}
        assertThat(claim(now.plusSeconds(90))).isNotEqualTo(first);
    }

    private UUID claim(Instant now) {
        return DATABASE.call(session -> new RetentionRuns(session)
                .claimable(now.minusSeconds(20))
                .map(run -> {
                    run.attempt(now);
                    return run.id();
                })
                .orElse(new UUID(0, 0)));
    }

    @Test
    @DisplayName("R15: an organization sees what goes by day and category, and what a hold keeps of it")
    void toGo() {
        store(
                row(Category.USAGE, over, person, organization, arrival, arrival),
                row(Category.USAGE, over.plusDays(1), person, organization, arrival, arrival),
                row(Category.VERSION, over.plusDays(1), null, organization, arrival, arrival),
                row(Category.VERSION, over.plusDays(31), null, organization, arrival, arrival),
                row(Category.VERSION, over, person, null, arrival, arrival));
        List<Due> due = List.of(
                new Due(over, Category.USAGE, 1, 0),
                new Due(over.plusDays(1), Category.USAGE, 1, 0),
                new Due(over.plusDays(1), Category.VERSION, 1, 0));
        assertThat(due()).isEqualTo(due);
        UUID elsewhere = hold(HoldScope.all(new OfOrganization(organization()))); // of other rows
        assertThat(due()).isEqualTo(due);
        UUID hold = hold(HoldScope.all(holder));
        assertThat(due())
                .containsExactly(
                        new Due(over, Category.USAGE, 0, 1),
                        new Due(over.plusDays(1), Category.USAGE, 0, 1),
                        new Due(over.plusDays(1), Category.VERSION, 1, 0));
        lift(hold);
        lift(elsewhere);
    }

    private UUID organization() {
        UUID other = UUID.randomUUID();
        DATABASE.asOwner("insert into organization (id, name, display_name) values ('%s', 'o%s', 'O')"
                .formatted(other, other.toString().replace("-", "")));
        return other;
    }

    private List<Due> due() {
        return DATABASE.call(session -> new RowsToGo(session).before(over.plusDays(31), organization));
    }

    @Test
    @DisplayName("the application's role can change no hold and no report, and drop nothing by itself")
    void leastPrivilege() {
        for (String forbidden : List.of(
                "update legal_hold set person_id = null",
                "update legal_hold set reason = 'another'",
                "delete from legal_hold",
                "delete from retention_run",
                "delete from retention_count",
                "insert into dropped_month values ('2020-01-01', now(), now())",
                "drop table collected_record")) {
            assertThatThrownBy(() -> DATABASE.asApplication(forbidden))
                    .as(forbidden)
                    .isInstanceOf(SQLException.class)
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
    }
}
