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
    private static final int ROUNDS = 7;
    private static final int WARM_UP_ROUNDS = 2;

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
    @DisplayName("60,000 rows of 10,000 reports: with proof, in portions, with a journal, in one go : bare, in turns")
    void large() {
        Ratio portions = new Ratio("60,000 rows, with proof in portions : bare");
        Ratio journaled = new Ratio("60,000 rows, with proof in portions and a journal : bare");
        Ratio oneGo = new Ratio("60,000 rows, with proof in one go : bare");
        Measured bytes = new Measured("bytes a row in the journal");
        for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
            UUID earlier = person(10_000);
            Cost bare = cost(() -> bare(earlier));
            UUID inPortions = person(10_000);
            Cost ofPortions = cost(() -> proven(inPortions, PORTIONS_AT_ONCE));
            UUID inOneGo = person(10_000);
            Cost ofOneGo = cost(() -> proven(inOneGo, ALL_AT_ONCE));
            UUID withJournal = person(10_000);
            long before = journalSize();
            journal = Optional.of(new JournalFolder(folder, "node"));
            Cost ofJournal = cost(() -> proven(withJournal, PORTIONS_AT_ONCE));
            journal = Optional.empty();
            if (round >= WARM_UP_ROUNDS) {
                portions.add(ofPortions, bare);
                oneGo.add(ofOneGo, bare);
                journaled.add(ofJournal, bare);
                bytes.add((journalSize() - before) / 60_000.0);
            }
        }
        List.of(portions, journaled, oneGo).forEach(Ratio::print);
        bytes.print();
    }

    @Test
    @DisplayName("4,800 rows of 800 reports, which go in one transaction: with proof : bare, in turns")
    void small() {
        Ratio ratio = new Ratio("4,800 rows, with proof in one go : bare");
        for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
            UUID one = person(800);
            UUID other = person(800);
            Cost bare = cost(() -> bare(one));
            Cost proven = cost(() -> proven(other, ALL_AT_ONCE));
            if (round >= WARM_UP_ROUNDS) {
                ratio.add(proven, bare);
            }
        }
        ratio.print();
    }

    /** @param processor of the database's processes: other programs make it hardly longer */
    private record Cost(double seconds, double processor) {}

    private record Ratio(Measured seconds, Measured processor) {
        Ratio(String what) {
            this(new Measured(what), new Measured(what + ", processor time of the database"));
        }

        void add(Cost one, Cost other) {
            seconds.add(one.seconds / other.seconds);
            processor.add(one.processor / other.processor);
        }

        void print() {
            seconds.print();
            processor.print();
        }
    }

    private static Cost cost(Runnable work) {
        double before = processor();
        long started = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - started) / 1e9;
        return new Cost(seconds, processor() - before);
    }

    /** Seconds that all sessions have used. */
    private static double processor() {
        return DATABASE
                .<List<Integer>>call(session -> session.createNativeQuery(
                                "select pid from pg_stat_activity where usename = 'candor_app'", Integer.class)
                        .getResultList())
                .stream()
                .mapToDouble(ErasureBenchmark::processor)
                .sum();
    }

    private static double processor(int process) {
        try {
            return Long.parseLong(Files.readString(Path.of("/proc", Integer.toString(process), "schedstat"))
                            .split(" ")[0])
                    / 1e9;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    private static void bare(UUID person) {
        DATABASE.run(session -> session.createNativeMutationQuery(
                        "delete from collected_record where person_id = '" + person + "'")
                .executeUpdate());
    }

    /** By the steps of the service. */
    private void proven(UUID person, int portionsAtOnce) {
        UUID id = ordered(person);
        while (!next(id, portionsAtOnce)) {}
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
}
