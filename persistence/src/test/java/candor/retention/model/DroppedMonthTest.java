package candor.retention.model;

import static org.assertj.core.api.Assertions.assertThat;

import candor.collection.model.AssetContents;
import candor.collection.model.CloudJobs;
import candor.collection.model.Known;
import candor.collection.model.NewRecord;
import candor.collection.model.RecordKey;
import candor.collection.model.RecordStore;
import candor.hold.model.HoldScope;
import candor.policy.model.Category;
import candor.records.model.Holder.OfOrganization;
import candor.retention.model.RetentionRuns.Removed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DroppedMonthTest extends RetentionFixture {
    @Test
    @DisplayName(
            "R15, R17: a month that is past its period to the last row is dropped: counted off, reported, known as deleted")
    void dropped() {
        NewRecord own = row(Category.USAGE, over);
        NewRecord ofOrganization = row(Category.USAGE, over, person, organization, arrival, arrival);
        store(own, ofOrganization);
        UUID run = carryOut(day);
        assertThat(isMonthThere()).isFalse();
        assertThat(held()).isEmpty();
        assertThat(counted(holder)).isZero();
        assertThat(counted(new OfOrganization(organization))).isZero();
        assertThat(known(own)).isEqualTo(Known.ERASED);
        assertThat(report(run))
                .containsExactlyInAnyOrder(
                        new Removed(run, null, Category.USAGE, 1), new Removed(run, organization, Category.USAGE, 1));
        assertThat(leftovers()).isZero();
    }

    private long leftovers() {
        return DATABASE.call(session -> session.createNativeQuery(
                        "select count(*) from pg_class where relname like 'dropped_record%'", Long.class)
                .getSingleResult());
    }

    @Test
    @DisplayName("R17: jobs and assets of a dropped month are deleted with what hangs on them")
    void jobsAndAssets() {
        UUID job = UUID.randomUUID();
        NewRecord state = row(Category.JOB, over);
        NewRecord asset = row(Category.UPLOADED_ASSET, over);
        NewRecord metric = row(Category.CLOUD_METRIC, over);
        RecordKey later = new RecordKey(source, UUID.randomUUID(), job);
        UUID upload = newId();
        DATABASE.run(session -> {
            new CloudJobs(session).claim(Map.of(job, state.id()));
            RecordStore store = new RecordStore(session);
            store.note(List.of(new RecordKey(source, state.clientId(), job), later), arrival);
            store.note(List.of(key(asset), key(metric)), arrival);
            store.store(List.of(state, asset, metric));
            AssetContents contents = new AssetContents(session);
            contents.begin(upload, asset.id(), arrival);
            contents.append(upload, 0, new byte[] {1, 2, 3});
            contents.complete(upload, asset.id(), 3, new byte[32], arrival);
        });
        UUID run = carryOut(day);
        assertThat(isMonthThere()).isFalse();
        assertThat(report(run)).hasSize(3);
        assertThat(counted(holder)).isZero();
        DATABASE.run(session -> {
            assertThat(new CloudJobs(session)
                            .claim(Map.of(job, newId()))
                            .get(job)
                            .erased())
                    .isTrue();
            assertThat(session.createNativeQuery("select count(*) from asset_piece where content_id = :id", Long.class)
                            .setParameter("id", upload)
                            .getSingleResult())
                    .isZero();
            assertThat(new RecordStore(session).lookUp(List.of(later)).get(later))
                    .isEqualTo(Known.ERASED);
        });
        assertThat(known(asset)).isEqualTo(Known.ERASED);
        assertThat(known(metric)).isEqualTo(Known.ERASED);
    }

    @Test
    @DisplayName("R15: a month with a row that has to stay is not dropped: one in its period, or one on hold")
    void notDropped() {
        NewRecord gone = row(Category.USAGE, over);
        NewRecord stays = row(Category.USAGE, day);
        store(gone, stays);
        carryOut(day);
        assertThat(held()).containsExactly(stays.id());
        UUID hold = hold(HoldScope.all(holder));
        carryOut(day.plusDays(1));
        assertThat(held()).containsExactly(stays.id());
        assertThat(isMonthThere()).isTrue();
        lift(hold);
        carryOut(day.plusDays(2));
        assertThat(isMonthThere()).isFalse();
    }

    @Test
    @DisplayName(
            "R15: a month that is not over since two days is not dropped: a long request may still bring rows of it")
    void monthUnderWay() {
        store(row(Category.USAGE, LocalDate.of(year, 3, 20)));
        LocalDate next = month.plusMonths(1);
        assertThat(canBeDropped(next.plusDays(1))).isFalse();
        assertThat(canBeDropped(next.plusDays(2))).isTrue();
        assertThat(DATABASE.<Boolean>call(session -> new RecordMonths(session, 1).drop(month, next.plusDays(1))))
                .as("nor by the function itself")
                .isFalse();
    }

    private boolean canBeDropped(LocalDate of) {
        return DATABASE.call(session -> new RecordMonths(session, 1).canBeDropped(month, of));
    }

    @Test
    @DisplayName("the function drops no month with a row in its period, whatever it is told")
    void functionChecks() {
        store(row(Category.USAGE, day));
        assertThat(DATABASE.<Boolean>call(session -> new RecordMonths(session, 1).drop(month, day)))
                .isFalse();
        LocalDate ahead = LocalDate.now().plusYears(100);
        assertThat(DATABASE.<Boolean>call(session -> new RecordMonths(session, 1).drop(month, ahead)))
                .as("told of a day that has not come")
                .isFalse();
        assertThat(held()).hasSize(1);
    }

    @Test
    @DisplayName("R15: a row that a hold reaches in the moment between is put back, the others are known as deleted")
    void putBack() {
        NewRecord gone = row(Category.USAGE, over, null, organization, arrival, arrival);
        NewRecord kept = row(Category.USAGE, over);
        store(gone, kept);
        UUID run = begin(day);
        step(run);
        assertThat(run(run).isDropping()).isTrue();
        step(run);
        assertThat(isMonthThere()).as("taken out").isFalse();
        UUID hold = hold(HoldScope.all(holder));
        while (step(run)) {}
        assertThat(held()).containsExactly(kept.id());
        assertThat(counted(holder)).isEqualTo(1);
        assertThat(counted(new OfOrganization(organization))).isZero();
        assertThat(known(kept)).isEqualTo(Known.STORED);
        assertThat(known(gone)).isEqualTo(Known.ERASED);
        assertThat(report(run)).containsExactly(new Removed(run, organization, Category.USAGE, 1));
        lift(hold);
        carryOut(day.plusDays(1));
        assertThat(held()).isEmpty();
        assertThat(known(kept)).isEqualTo(Known.ERASED);
    }

    @Test
    @DisplayName("whoever reads is not kept waiting for long: the month is dropped once nobody is in the way")
    void busy() {
        store(row(Category.USAGE, over));
        UUID run = begin(day);
        step(run);
        try (Session reading = DATABASE.open()) {
            reading.beginTransaction();
            reading.createNativeQuery("select count(*) from collected_record", Long.class)
                    .getSingleResult();
            Instant began = Instant.now();
            assertThat(step(run)).isFalse();
            assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(3));
            assertThat(held()).hasSize(1);
            assertThat(run(run).state()).isEqualTo(RetentionRun.State.WAITING);
            reading.getTransaction().commit();
        }
        while (step(run)) {}
        assertThat(held()).isEmpty();
    }

    @Test
    @DisplayName("R17: requests that spanned an end of a dropped month are known as what they are")
    void spanning() {
        Instant end = utc(month.plusMonths(1));
        DATABASE.run(session -> new RecordStore(session).ensurePartition(month.plusMonths(1)));
        DATABASE.run(session -> new RecordStore(session).ensurePartition(month.minusMonths(1)));
        NewRecord before = row(
                Category.USAGE,
                over,
                person,
                null,
                utc(month).plusMillis(5),
                utc(month).minusSeconds(9));
        NewRecord inside = row(Category.USAGE, over, person, null, end.minusSeconds(20), end.minusSeconds(20));
        NewRecord parallel = row(Category.USAGE, over, person, null, end.minusSeconds(1), end.minusSeconds(1));
        NewRecord after = row(Category.USAGE, day, person, null, end.plusSeconds(1), end.minusSeconds(3));
        store(before, inside, parallel, after);
        carryOut(day);
        assertThat(held()).containsExactly(after.id());
        assertThat(known(before)).as("it came in the month before").isEqualTo(Known.ERASED);
        assertThat(known(inside)).isEqualTo(Known.ERASED);
        assertThat(known(parallel)).isEqualTo(Known.ERASED);
        assertThat(known(after)).as("its rows are of the next month").isEqualTo(Known.STORED);
    }
}
