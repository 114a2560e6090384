package candor.erasure.model;

import static org.assertj.core.api.Assertions.assertThat;

import candor.collection.model.Known;
import candor.collection.model.NewRecord;
import candor.collection.model.RecordKey;
import candor.collection.model.RecordStore;
import candor.policy.model.Category;
import candor.policy.model.Surface;
import candor.records.model.CollectedRecord;
import candor.records.model.Holder;
import candor.records.model.Holder.OfOrganization;
import candor.records.model.Holder.OfPerson;
import candor.records.model.RecordFilter;
import candor.records.model.RecordRepository;
import candor.records.model.RecordSummary;
import candor.records.model.SummaryRow;
import candor.testing.Rows;
import candor.testing.TestDatabase;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** Somebody with a license, others, two organizations; and orders carried out by the steps of the service. */
abstract class ErasureFixture {
    static final TestDatabase DATABASE = TestDatabase.get();
    static final Instant NOON = Instant.parse("2026-03-31T12:00:00Z");

    final UUID source = UUID.randomUUID();
    final UUID license = UUID.randomUUID();
    final UUID person = UUID.randomUUID();
    final UUID other = UUID.randomUUID();
    final UUID organization = UUID.randomUUID();
    final UUID elsewhere = UUID.randomUUID();
    /** Absent: none is kept. */
    Optional<JournalFolder> journal = Optional.empty();

    final OfPerson holder = new OfPerson(person, List.of(license));

    @BeforeEach
    void peopleAndLicenses() {
        for (UUID each : List.of(person, other)) {
            DATABASE.asOwner("insert into person (id, sign_in_name) values ('%s', '%1$s')".formatted(each));
        }
        for (UUID each : List.of(organization, elsewhere)) {
            DATABASE.asOwner("insert into organization (id, name, display_name) values ('%s', 'o%s', 'O')"
                    .formatted(each, each.toString().replace("-", "")));
        }
        DATABASE.asOwner(
                "insert into license (id, reference) values ('%s', '%1$s')".formatted(license),
                "insert into collector_source (id, surface, license_id) values ('%s', 'SOFTWARE', '%s')"
                        .formatted(source, license));
        DATABASE.run(session -> new RecordStore(session).ensurePartition(LocalDate.now()));
    }

    NewRecord anyRow(Random random) {
        UUID owner = List.of(organization, elsewhere, organization).get(random.nextInt(3));
        Rows whose = new Rows(
                source,
                random.nextBoolean() ? license : null,
                random.nextInt(3) == 0 ? null : random.nextBoolean() ? person : other,
                random.nextBoolean() ? null : owner);
        Category category = Category.values()[random.nextInt(Category.values().length)];
        return whose.row(
                NOON.plus(random.nextInt(4), ChronoUnit.DAYS),
                category,
                "{\"jobId\": \"job-" + random.nextInt(3) + "\", \"a\": " + random.nextInt() + "}");
    }

    ErasureScope anyScope(Random random) {
        boolean ofPerson = random.nextBoolean();
        ErasureFilter filter = new ErasureFilter(
                ofPerson || random.nextBoolean() ? Set.of() : Set.of(person),
                random.nextBoolean() ? Set.of() : Set.of(Surface.SOFTWARE, Surface.WEBSITE),
                random.nextInt(3) > 0 ? Set.of() : Set.of(Category.VERSION, Category.JOB, Category.ACTIVITY),
                ofPerson || random.nextInt(3) > 0 ? Set.of() : Set.of("job-0", "job-2"),
                random.nextBoolean() ? null : NOON.plus(1, ChronoUnit.DAYS),
                random.nextBoolean() ? null : NOON.plus(3, ChronoUnit.DAYS));
        return ofPerson
                ? ErasureScope.ofPerson(holder, random.nextBoolean() ? organization : null, filter)
                : ErasureScope.ofOrganization(organization, filter);
    }

    /** The scope in words of its own, beside both that the database has of it. */
    Predicate<NewRecord> meant(ErasureScope scope) {
        ErasureFilter filter = scope.filter();
        Predicate<NewRecord> whose = scope.holder() instanceof OfPerson
                ? row -> (person.equals(row.personId()) || row.personId() == null && license.equals(row.licenseId()))
                        && (row.organizationId() == null || row.organizationId().equals(scope.organization()))
                : row -> organization.equals(row.organizationId());
        return whose.and(row -> filter.people().isEmpty() || filter.people().contains(orNobody(row.personId())))
                .and(row -> filter.surfaces().isEmpty()
                        || filter.surfaces().contains(row.category().surface()))
                .and(row -> filter.categories().isEmpty() || filter.categories().contains(row.category()))
                .and(row -> filter.jobs().isEmpty()
                        || row.category().surface() == Surface.CLOUD
                                && filter.jobs().stream()
                                        .anyMatch(job -> row.content().contains("\"" + job + "\"")))
                .and(row -> filter.from() == null || !row.occurredAt().isBefore(filter.from()))
                .and(row -> filter.to() == null || row.occurredAt().isBefore(filter.to()));
    }

    ErasureScope scopeOf(Category category) {
        return ErasureScope.ofPerson(holder, null, new ErasureFilter(Set.of(), Set.of(), Set.of(category), null, null));
    }

    void assertSeen(Collection<NewRecord> rows) {
        for (Holder each : List.of(holder, new OfPerson(other, List.of()), new OfOrganization(organization))) {
            List<UUID> expected =
                    sorted(rows.stream().filter(row -> isOf(each, row)).toList());
            assertThat(seen(each)).as("%s", each).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(counted(each)).as("counted: %s", each).isEqualTo(expected.size());
        }
        assertThat(found())
                .containsExactlyInAnyOrderElementsOf(
                        sorted(rows.stream().filter(row -> isOf(holder, row)).toList()));
    }

    boolean isOf(Holder each, NewRecord row) {
        if (each instanceof OfPerson one) {
            return row.personId() == null
                    ? one.consumerLicenses().contains(orNobody(row.licenseId()))
                    : one.person().equals(row.personId());
        }
        return organization.equals(row.organizationId());
    }

    List<UUID> seen(Holder each) {
        return DATABASE.call(session -> new RecordRepository(session)
                .page(each, RecordFilter.ALL, null, 1000).stream()
                        .map(CollectedRecord::id)
                        .toList());
    }

    long counted(Holder each) {
        return DATABASE.call(session -> new RecordSummary(session)
                .of(each).stream().mapToLong(SummaryRow::records).sum());
    }

    /** Of all that is in the table those that the person can open. */
    List<UUID> found() {
        return DATABASE.call(session -> {
            RecordRepository records = new RecordRepository(session);
            return held().stream()
                    .filter(id -> records.find(holder, id).isPresent())
                    .toList();
        });
    }

    List<UUID> held() {
        return DATABASE.call(session -> session.createNativeQuery(
                        "select id from collected_record where source_id = :source", UUID.class)
                .setParameter("source", source)
                .getResultList());
    }

    static List<UUID> sorted(Collection<NewRecord> rows) {
        return rows.stream()
                .map(NewRecord::id)
                .sorted(java.util.Comparator.comparing(UUID::toString))
                .toList();
    }

    UUID order(ErasureScope scope) {
        UUID id = newId();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        DATABASE.run(session -> {
            Erasure order = new Erasure(id, scope, other, now, now);
            new ErasureOrders(session).add(order);
            new ErasureRows(session).conceal(order);
        });
        return id;
    }

    boolean undo(UUID id) {
        return DATABASE.call(session -> {
            Erasure order = new ErasureOrders(session).lock(id).orElseThrow();
            boolean undone = order.undo(Instant.now());
            if (undone) {
                new ErasureRows(session).uncover(order);
            }
            return undone;
        });
    }

    /** Whether this order is among those to be claimed; other tests' are claimed on the way. */
    boolean claim(UUID id, Instant now) {
        Optional<UUID> claimed;
        do {
            claimed = DATABASE.call(session -> {
                Optional<Erasure> order = new ErasureOrders(session).claimable(now, now.minusSeconds(20));
                order.ifPresent(each -> each.attempt(now));
                return order.map(Erasure::id);
            });
        } while (claimed.isPresent() && !claimed.get().equals(id));
        return claimed.isPresent();
    }

    long plan(UUID id) {
        return DATABASE.call(session -> {
            Erasure order = new ErasureOrders(session).lock(id).orElseThrow();
            return new ErasureSearch(session).find(order, journal, Instant.now());
        });
    }

    boolean fenceIsPassed(UUID id) {
        return DATABASE.call(session -> new ErasureRows(session)
                .haveEndedBefore(
                        new ErasureOrders(session).find(id).orElseThrow().fence()));
    }

    Optional<Map<Category, Long>> removeNext(UUID id) {
        return DATABASE.call(session -> {
            Erasure order = new ErasureOrders(session).lock(id).orElseThrow();
            Optional<Map<Category, Long>> removed = new ErasurePortions(session).removeNext(order, Instant.now());
            removed.ifPresent(any -> order.portionDone("{}", Instant.now()));
            return removed;
        });
    }

    /** All of it, as the service's steps do. @return the ids that were deleted */
    List<UUID> carryOut(UUID id) {
        long left;
        do {
            plan(id);
            while (removeNext(id).isPresent()) {}
            left = DATABASE.call(session -> new ErasureRows(session)
                    .left(new ErasureOrders(session).find(id).orElseThrow()));
        } while (left > 0);
        return DATABASE.call(session -> {
            List<UUID> removed = removed(session, id);
            Erasure order = new ErasureOrders(session).lock(id).orElseThrow();
            order.certify("signed", Instant.now());
            session.flush();
            new ErasureRows(session).uncover(order);
            return removed;
        });
    }

    static List<UUID> removed(Session session, UUID id) {
        try (Stream<UUID> ids = new ErasurePortions(session)
                .removed(new ErasureOrders(session).find(id).orElseThrow())) {
            return ids.toList();
        }
    }

    Known known(RecordKey key) {
        return DATABASE.call(
                session -> new RecordStore(session).lookUp(List.of(key)).get(key));
    }

    /** Of the id itself: what is known of its job would answer for it. */
    boolean erasedAt(UUID clientId) {
        return DATABASE.call(session -> session.createNativeQuery(
                        "select erased_at is not null from known_record where source_id = :source and client_id = :client",
                        Boolean.class)
                .setParameter("source", source)
                .setParameter("client", clientId)
                .getSingleResult());
    }

    static UUID orNobody(@Nullable UUID id) {
        return id == null ? new UUID(0, 0) : id;
    }

    static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
