package candor.erasure.model;

import candor.collection.model.RecordStore;
import candor.policy.model.Category;
import candor.policy.model.Surface;
import candor.records.model.Holder.OfPerson;
import candor.testing.Measured;
import candor.testing.Rows;
import candor.testing.TestDatabase;
import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A deletion with proof, from the order to the recount and the digest of the ids, against the bare DELETE of as many rows of another
 * person in one transaction. Not part of the tests: {@code -Dtest=ErasureBenchmark}.
 */
class ErasureBenchmark {
    private static final TestDatabase DATABASE = TestDatabase.get();
    private static final UUID SOURCE = UUID.randomUUID();
    private static final UUID LICENSE = UUID.randomUUID();
    private static final List<Category> CATEGORIES = Category.of(Surface.SOFTWARE);
    private static final int ROUNDS = 9;
    private static final int WARM_UP_ROUNDS = 3;

    /** As the service does with a large order, and with a small one. */
    private static final int PORTIONS_AT_ONCE = 1;

    private static final int ALL_AT_ONCE = Integer.MAX_VALUE;

    @TempDir
    private Path folder;

    private Optional<JournalFolder> journal = Optional.empty();

    @BeforeAll
    static void source() {
        DATABASE.asOwner(
                "insert into license (id, reference) values ('" + LICENSE + "', '" + LICENSE + "')",
                "insert into collector_source (id, surface, license_id) values ('" + SOURCE + "', 'SOFTWARE', '"
                        + LICENSE + "')");
        DATABASE.run(session -> new RecordStore(session).ensurePartition(LocalDate.now(ZoneOffset.UTC)));
    }

    @Test
    @DisplayName(
            "60,000 rows of 10,000 reports: with proof, in portions and in one go, with a journal : bare, in turns")
    void large() {
        Measured portions = new Measured("60,000 rows, with proof in portions : bare");
        Measured oneGo = new Measured("60,000 rows, with proof in one go : bare");
        Measured journaled = new Measured("60,000 rows, with proof in portions and a journal : bare");
        Measured bytes = new Measured("bytes a row in the journal");
        for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
            boolean bareFirst = round % 2 == 0;
            double bare = bareFirst ? bare(person(10_000)) : 0;
            double inPortions = proven(person(10_000), PORTIONS_AT_ONCE);
            double inOneGo = proven(person(10_000), ALL_AT_ONCE);
            long before = journalSize();
            journal = Optional.of(new JournalFolder(folder, "node"));
            double withJournal = proven(person(10_000), PORTIONS_AT_ONCE);
            journal = Optional.empty();
            bare = bareFirst ? bare : bare(person(10_000));
            if (round >= WARM_UP_ROUNDS) {
                portions.add(inPortions / bare);
                oneGo.add(inOneGo / bare);
                journaled.add(withJournal / bare);
                bytes.add((journalSize() - before) / 60_000.0);
            }
        }
        List.of(portions, oneGo, journaled, bytes).forEach(Measured::print);
    }

    @Test
    @DisplayName("4,800 rows of 800 reports, which go in one transaction: with proof : bare, in turns")
    void small() {
        Measured ratio = new Measured("4,800 rows, with proof in one go : bare");
        for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
            UUID one = person(800);
            UUID other = person(800);
            boolean provenFirst = round % 2 == 0;
            double first = provenFirst ? proven(one, ALL_AT_ONCE) : bare(one);
            double second = provenFirst ? bare(other) : proven(other, ALL_AT_ONCE);
            if (round >= WARM_UP_ROUNDS) {
                ratio.add(provenFirst ? first / second : second / first);
            }
        }
        ratio.print();
    }

    private long journalSize() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody with reports of six rows each, which came in one after the other. */
    private static UUID person(int reports) {
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
                where person_id = '%s' order by n""".formatted(
                        reports,
                        SOURCE,
                        String.join(
                                "','", CATEGORIES.stream().map(Category::name).toList()),
                        person)
                .replace("surface, category, at", "surface, category.category, at"));
        DATABASE.asOwner("vacuum analyze collected_record", "analyze known_record");
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
    private double proven(UUID person, int portionsAtOnce) {
        long started = System.nanoTime();
        UUID id = ordered(person);
        while (!next(id, portionsAtOnce)) {}
        return seconds(started);
    }

    private static UUID ordered(UUID person) {
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
            order.attempt(now);
        });
        return id;
    }

    /** Whether nothing is left to be done. */
    private boolean next(UUID id, int portionsAtOnce) {
        return DATABASE.call(session -> {
            Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
            Erasure order = new ErasureOrders(session).lock(id).orElseThrow();
            if (!order.hasBegun()) {
                new ErasureSearch(session).find(order, journal, now);
            }
            for (int portions = 0; portions < portionsAtOnce; portions++) {
                if (new ErasurePortions(session).removeNext(order, journal, now).isEmpty()) {
                    certify(session, order, now);
                    return true;
                }
                order.portionDone("{}", now);
            }
            return false;
        });
    }

    private static void certify(Session session, Erasure order, Instant now) {
        ErasureRows rows = new ErasureRows(session);
        if (!rows.haveEndedBefore(order.fence()) || rows.left(order) > 0) {
            throw new AssertionError("something is left");
        }
        order.certify(digest(session, order), now);
        session.flush();
        rows.uncover(order);
    }

    private static String digest(Session session, Erasure order) {
        try (Stream<UUID> ids = new ErasurePortions(session).removed(order)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            ids.forEach(id -> digest.update((id + "\n").getBytes(StandardCharsets.US_ASCII)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double seconds(long started) {
        return (System.nanoTime() - started) / 1e9;
    }
}
