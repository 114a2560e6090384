package candor.erasure.model;

import candor.collection.model.RecordStore;
import candor.policy.model.Category;
import candor.policy.model.Surface;
import candor.records.model.Holder.OfPerson;
import candor.testing.Rows;
import candor.testing.TestDatabase;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A deletion with proof, from the order to the recount and the digest of the ids, against the bare DELETE of as many rows of another
 * person in one transaction. Not part of the tests: {@code -Dtest=ErasureBenchmark}.
 */
class ErasureBenchmark {
    private static final TestDatabase DATABASE = TestDatabase.get();
    private static final UUID SOURCE = UUID.randomUUID();
    private static final UUID LICENSE = UUID.randomUUID();
    private static final List<Category> CATEGORIES = Category.of(Surface.SOFTWARE);
    private static final int REPORTS = 10_000;
    private static final int ROUNDS = 9;
    private static final int WARM_UP_ROUNDS = 3;

    @BeforeAll
    static void source() {
        DATABASE.asOwner(
                "insert into license (id, reference) values ('" + LICENSE + "', '" + LICENSE + "')",
                "insert into collector_source (id, surface, license_id) values ('" + SOURCE + "', 'SOFTWARE', '"
                        + LICENSE + "')");
        DATABASE.run(session -> new RecordStore(session).ensurePartition(LocalDate.now(ZoneOffset.UTC)));
    }

    @Test
    void withProofAndBare() {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
            UUID one = person();
            UUID other = person();
            DATABASE.asOwner("vacuum analyze collected_record", "analyze known_record");
            boolean provenFirst = round % 2 == 0;
            double first = provenFirst ? proven(one) : bare(one);
            double second = provenFirst ? bare(other) : proven(other);
            if (round >= WARM_UP_ROUNDS) {
                ratios.add(provenFirst ? first / second : second / first);
            }
        }
        ratios.sort(null);
        System.out.printf(
                "deleting %,d rows, with proof : bare: %.2f (%.2f to %.2f)%n",
                REPORTS * CATEGORIES.size(), ratios.get(ROUNDS / 2), ratios.get(0), ratios.get(ROUNDS - 1));
    }

    /** Somebody with reports of six rows each. */
    private static UUID person() {
        UUID person = UUID.randomUUID();
        Rows rows = new Rows(SOURCE, LICENSE, person, null);
        DATABASE.asOwner("insert into person (id, sign_in_name) values ('%s', '%1$s')".formatted(person));
        DATABASE.run(session ->
                new RecordStore(session).store(List.of(rows.row(Instant.now(), CATEGORIES.get(0), "{\"n\": 1}"))));
        DATABASE.asOwner("""
                with reports as (
                  select n, gen_random_uuid() as client_id, now() - n * interval '1 minute' as at from generate_series(1, %d) n),
                noted as (
                  insert into known_record (source_id, client_id, received_at) select '%s', client_id, now() from reports)
                insert into collected_record (id, source_id, client_id, surface, category, occurred_at, received_at, license_id,
                  person_id, basis_id, retain_until, omitted, content, size)
                select uuidv7(), source_id, reports.client_id, surface, category, at, now(), license_id, person_id, basis_id,
                  retain_until, '{}', jsonb_build_object('text', repeat('a word or two ', 20)), 292
                from collected_record
                  cross join reports cross join unnest(array['%s']) category(category)
                where person_id = '%s'""".formatted(
                        REPORTS,
                        SOURCE,
                        String.join(
                                "','", CATEGORIES.stream().map(Category::name).toList()),
                        person)
                .replace("surface, category, at", "surface, category.category, at"));
        return person;
    }

    /** Seconds. */
    private static double bare(UUID person) {
        long started = System.nanoTime();
        DATABASE.run(session -> session.createNativeMutationQuery(
                        "delete from collected_record where person_id = '" + person + "'")
                .executeUpdate());
        return seconds(started);
    }

    /** Seconds, by the steps of the service. */
    private static double proven(UUID person) {
        long started = System.nanoTime();
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        DATABASE.run(session -> {
            Erasure order = new Erasure(
                    id,
                    ErasureScope.ofPerson(new OfPerson(person, List.of()), null, ErasureFilter.ALL),
                    person,
                    now,
                    now);
            new ErasureOrders(session).add(order);
            new ErasureRows(session).conceal(order);
        });
        DATABASE.run(session -> {
            Erasure order = new ErasureOrders(session).lock(id).orElseThrow();
            ErasureRows rows = new ErasureRows(session);
            order.foundMore(rows.plan(order), rows.transaction(), now);
        });
        while (removed(id)) {}
        DATABASE.run(session -> {
            Erasure order = new ErasureOrders(session).lock(id).orElseThrow();
            ErasureRows rows = new ErasureRows(session);
            try (var ids = new ErasurePortions(session).removed(order)) {
                if (rows.left(order) > 0
                        || ids.map(UUID::toString).mapToInt(String::length).sum() == 0) {
                    throw new AssertionError("something is left");
                }
            }
            order.certify("signed", now);
            session.flush();
            rows.uncover(order);
        });
        return seconds(started);
    }

    private static boolean removed(UUID id) {
        return DATABASE.call(session -> {
            Erasure order = new ErasureOrders(session).lock(id).orElseThrow();
            boolean removed = new ErasurePortions(session)
                    .removeNext(order, Instant.now())
                    .isPresent();
            if (removed) {
                order.portionDone("{}", Instant.now());
            }
            return removed;
        });
    }

    private static double seconds(long started) {
        return (System.nanoTime() - started) / 1e9;
    }
}
