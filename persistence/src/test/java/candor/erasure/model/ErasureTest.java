package candor.erasure.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candor.collection.model.AssetContents;
import candor.collection.model.CloudJobs;
import candor.collection.model.Known;
import candor.collection.model.NewRecord;
import candor.collection.model.RecordKey;
import candor.collection.model.RecordStore;
import candor.policy.model.Category;
import candor.testing.Rows;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErasureTest extends ErasureFixture {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    @DisplayName(
            "R17: what an order reaches is seen by nobody and counted nowhere from then on, then gone; the rest stays")
    void reaches(long seed) {
        Random random = new Random(seed);
        List<NewRecord> rows = Stream.generate(() -> anyRow(random)).limit(60).toList();
        DATABASE.run(session -> new RecordStore(session).store(rows));
        ErasureScope scope = anyScope(random);
        List<NewRecord> meant = rows.stream().filter(meant(scope)).toList();
        List<NewRecord> spared = rows.stream().filter(meant(scope).negate()).toList();
        Map<Category, Long> preview = DATABASE.call(session -> new ErasureRows(session).count(scope, newId()));
        assertThat(preview.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(meant.size());

        UUID order = order(scope);
        NewRecord later = new Rows(source, license, person, null).row(NOON, Category.VERSION, "{}");
        DATABASE.run(session -> new RecordStore(session).store(List.of(later)));
        List<NewRecord> seen = new ArrayList<>(spared);
        seen.add(later);
        assertSeen(seen);

        List<UUID> removed = carryOut(order);
        assertThat(removed).containsExactlyElementsOf(sorted(meant));
        assertSeen(seen);
        assertThat(held()).containsExactlyInAnyOrderElementsOf(sorted(seen));
    }

    @Test
    @DisplayName("of a person's rows those of an organization go for that organization alone")
    void organizationsDecideOverTheirOwn() {
        NewRecord own = new Rows(source, license, person, null).row(NOON, Category.USAGE, "{}");
        NewRecord ofOne = new Rows(source, license, person, organization).row(NOON, Category.USAGE, "{}");
        NewRecord ofAnother = new Rows(source, license, person, elsewhere).row(NOON, Category.USAGE, "{}");
        DATABASE.run(session -> new RecordStore(session).store(List.of(own, ofOne, ofAnother)));
        assertThat(carryOut(order(ErasureScope.ofPerson(holder, null, ErasureFilter.ALL))))
                .containsExactly(own.id());
        assertThat(carryOut(order(ErasureScope.ofPerson(holder, organization, ErasureFilter.ALL))))
                .containsExactly(ofOne.id());
        assertThat(seen(holder)).containsExactly(ofAnother.id());
    }

    @Test
    @DisplayName("undone in time, all is seen and counted again; once it has begun, it is not undone")
    void undo() {
        List<NewRecord> rows =
                Stream.generate(() -> anyRow(new Random(9))).limit(20).toList();
        DATABASE.run(session -> new RecordStore(session).store(rows));
        UUID undone = order(ErasureScope.ofPerson(holder, organization, ErasureFilter.ALL));
        assertThat(undo(undone)).isTrue();
        assertSeen(rows);
        assertThat(undo(undone)).as("a second time").isFalse();

        UUID begun = order(ErasureScope.ofPerson(holder, null, ErasureFilter.ALL));
        plan(begun);
        assertThat(undo(begun)).isFalse();
    }

    @Test
    @DisplayName("it is nobody's to begin before it can no longer be undone; left alone it is the next one's")
    void claims() {
        UUID id = newId();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Erasure order = new Erasure(
                id, ErasureScope.ofPerson(holder, null, ErasureFilter.ALL), other, now, now.plusSeconds(3600));
        DATABASE.run(session -> new ErasureOrders(session).add(order));
        assertThat(claim(id, now)).isFalse();
        assertThat(claim(id, now.plusSeconds(3600))).isTrue();
        assertThat(claim(id, now.plusSeconds(3601))).as("somebody is at it").isFalse();
        assertThat(claim(id, now.plusSeconds(3700))).isTrue();
    }

    @Test
    @DisplayName("R17: a row stored by a transaction that had begun before is found before the order can be completed")
    void lateCommit() {
        NewRecord late = new Rows(source, license, person, null).row(NOON, Category.VERSION, "{}");
        try (Session storing = DATABASE.open()) {
            storing.beginTransaction();
            new RecordStore(storing).note(List.of(new RecordKey(source, late.clientId())), NOON);
            new RecordStore(storing).store(List.of(late));
            UUID order = order(ErasureScope.ofPerson(holder, null, ErasureFilter.ALL));
            assertThat(plan(order)).isZero();
            assertThat(fenceIsPassed(order)).isFalse();
            storing.getTransaction().commit();
            assertThat(fenceIsPassed(order)).isTrue();
            assertThat(seen(holder))
                    .as("committed late, and concealed all the same")
                    .isEmpty();
            assertThat(carryOut(order)).containsExactly(late.id());
        }
    }

    @Test
    @DisplayName("R17: a report is known as deleted once its last row is gone")
    void reports() {
        UUID report = UUID.randomUUID();
        RecordKey key = new RecordKey(source, report);
        Rows rows = new Rows(source, license, person, null);
        NewRecord version = rows.row(report, NOON, Category.VERSION, "{}", Rows.BASIS);
        NewRecord usage = rows.row(report, NOON, Category.USAGE, "{}", Rows.BASIS);
        DATABASE.run(session -> {
            new RecordStore(session).note(List.of(key), NOON);
            new RecordStore(session).store(List.of(version, usage));
        });
        carryOut(order(scopeOf(Category.VERSION)));
        assertThat(known(key)).isEqualTo(Known.STORED);
        carryOut(order(scopeOf(Category.USAGE)));
        assertThat(known(key)).isEqualTo(Known.ERASED);
    }

    @Test
    @DisplayName("R17: a deleted job's later states find it deleted, and so do bytes that come for a deleted asset")
    void jobsAndAssets() {
        UUID job = UUID.randomUUID();
        Rows rows = new Rows(source, license, person, null);
        NewRecord state = rows.row(NOON, Category.JOB, "{}");
        NewRecord asset = rows.row(NOON, Category.UPLOADED_ASSET, "{\"mediaType\": \"image/png\"}");
        RecordKey later = new RecordKey(source, UUID.randomUUID(), job);
        UUID complete = newId();
        UUID arriving = newId();
        DATABASE.run(session -> {
            new CloudJobs(session).claim(Map.of(job, state.id()));
            new RecordStore(session).note(List.of(new RecordKey(source, state.clientId(), job), later), NOON);
            new RecordStore(session).store(List.of(state, asset));
            AssetContents contents = new AssetContents(session);
            contents.begin(complete, asset.id(), NOON);
            contents.append(complete, 0, new byte[] {1, 2, 3});
            contents.complete(complete, asset.id(), 3, new byte[32], NOON);
            contents.begin(arriving, asset.id(), NOON);
            contents.append(arriving, 0, new byte[] {1, 2, 3});
        });
        carryOut(order(ErasureScope.ofPerson(holder, null, ErasureFilter.ALL)));
        DATABASE.run(session -> {
            assertThat(new CloudJobs(session)
                            .claim(Map.of(job, newId()))
                            .get(job)
                            .erased())
                    .isTrue();
            AssetContents contents = new AssetContents(session);
            assertThat(contents.append(arriving, 1, new byte[] {4})).isFalse();
            assertThat(contents.complete(arriving, asset.id(), 4, new byte[32], NOON))
                    .isFalse();
            assertThat(contents.begin(newId(), asset.id(), NOON)).isFalse();
            assertThat(session.createNativeQuery(
                                    "select count(*) from asset_piece where content_id in (:ids)", Long.class)
                            .setParameter("ids", List.of(complete, arriving))
                            .getSingleResult())
                    .isZero();
        });
        assertThat(erasedAt(state.clientId())).isTrue();
        assertThat(erasedAt(later.clientId())).as("a state that came later").isTrue();
    }

    @Test
    @DisplayName("more than a portion goes in several, and what was taken by somebody else meanwhile is not counted")
    void portions() {
        Rows rows = new Rows(source, license, person, null);
        List<NewRecord> many = Stream.generate(() -> rows.row(NOON, Category.USAGE, "{}"))
                .limit(6000)
                .toList();
        DATABASE.run(session -> {
            for (int from = 0; from < many.size(); from += 500) {
                new RecordStore(session).store(many.subList(from, from + 500));
            }
        });
        NewRecord spared = rows.row(NOON.plusSeconds(1), Category.USAGE, "{}");
        DATABASE.run(session -> new RecordStore(session).store(List.of(spared)));
        UUID id = order(ErasureScope.ofPerson(
                holder, null, new ErasureFilter(Set.of(), Set.of(), Set.of(), null, NOON.plusSeconds(1))));
        assertThat(plan(id)).isEqualTo(6000);
        assertThat(removeNext(id)).contains(Map.of(Category.USAGE, 2500L));
        assertThat(counted(holder)).as("half way").isEqualTo(1);
        UUID taken = many.get(4000).id();
        DATABASE.asOwner("delete from collected_record where id = '" + taken + "'");
        assertThat(removeNext(id)).contains(Map.of(Category.USAGE, 2499L));
        assertThat(removeNext(id)).contains(Map.of(Category.USAGE, 1000L));
        assertThat(removeNext(id)).isEmpty();
        assertThat(DATABASE.<List<UUID>>call(session -> removed(session, id)))
                .hasSize(5999)
                .doesNotContain(taken)
                .isSorted();
    }

    @Test
    @DisplayName("the application's role can widen no order, and put nothing back")
    void leastPrivilege() {
        for (String forbidden : List.of(
                "update erasure set person_id = null",
                "delete from erasure",
                "update concealed_count set records = 0",
                "insert into visible_record select * from visible_record")) {
            assertThatThrownBy(() -> DATABASE.asApplication(forbidden))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }
}
