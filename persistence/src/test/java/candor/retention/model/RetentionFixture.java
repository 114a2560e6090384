package candor.retention.model;

import candor.collection.model.Known;
import candor.collection.model.NewRecord;
import candor.collection.model.RecordKey;
import candor.collection.model.RecordStore;
import candor.hold.model.HeldRows;
import candor.hold.model.HoldScope;
import candor.hold.model.LegalHold;
import candor.hold.model.LegalHolds;
import candor.hold.model.Lifting;
import candor.policy.model.Category;
import candor.records.model.Holder;
import candor.records.model.Holder.OfPerson;
import candor.records.model.RecordSummary;
import candor.records.model.SummaryRow;
import candor.retention.model.RetentionRuns.Removed;
import candor.testing.Rows;
import candor.testing.TestDatabase;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** A year of the test's own, each before the last one's, so that no run finds another test's rows; and runs by the steps of the service. */
abstract class RetentionFixture {
    static final TestDatabase DATABASE = TestDatabase.get();
    private static final AtomicInteger YEAR = new AtomicInteger(2020);

    final int year = YEAR.decrementAndGet();
    final LocalDate month = LocalDate.of(year, 3, 1);
    final Instant arrival = Instant.parse(year + "-03-10T12:00:00Z");
    /** Past its period on the day. */
    final LocalDate over = LocalDate.of(year, 6, 30);

    final LocalDate day = over.plusDays(1);
    final UUID source = UUID.randomUUID();
    final UUID license = UUID.randomUUID();
    final UUID person = UUID.randomUUID();
    final UUID steward = UUID.randomUUID();
    final UUID organization = UUID.randomUUID();
    final OfPerson holder = new OfPerson(person, List.of(license));

    @BeforeEach
    void peopleAndLicenses() {
        for (UUID each : List.of(person, steward)) {
            DATABASE.asOwner("insert into person (id, sign_in_name) values ('%s', '%1$s')".formatted(each));
        }
        DATABASE.asOwner(
                "insert into organization (id, name, display_name) values ('%s', 'o%s', 'O')"
                        .formatted(organization, organization.toString().replace("-", "")),
                "insert into license (id, reference) values ('%s', '%1$s')".formatted(license),
                "insert into collector_source (id, surface, license_id) values ('%s', 'SOFTWARE', '%s')"
                        .formatted(source, license));
        DATABASE.run(session -> new RecordStore(session).ensurePartition(month));
    }

    /** A row of the person's, arrived in the month. */
    NewRecord row(Category category, LocalDate until) {
        return row(category, until, person, null, arrival, arrival);
    }

    NewRecord row(
            Category category,
            LocalDate until,
            @Nullable UUID whose,
            @Nullable UUID of,
            Instant minted,
            Instant receivedAt) {
        return new NewRecord(
                UuidCreator.getTimeOrderedEpoch(minted),
                source,
                UUID.randomUUID(),
                category,
                arrival,
                receivedAt,
                whose == null && of != null ? null : license,
                whose,
                of,
                null,
                null,
                Rows.BASIS,
                until,
                List.of(),
                "{\"canary\": 1}");
    }

    void store(NewRecord... rows) {
        DATABASE.run(session -> {
            RecordStore store = new RecordStore(session);
            for (NewRecord row : rows) {
                store.note(List.of(key(row)), row.receivedAt());
            }
            store.store(List.of(rows));
        });
    }

    static RecordKey key(NewRecord row) {
        return new RecordKey(row.sourceId(), row.clientId());
    }

    Known known(NewRecord row) {
        return DATABASE.call(
                session -> new RecordStore(session).lookUp(List.of(key(row))).get(key(row)));
    }

    List<UUID> held() {
        return DATABASE.call(session -> session.createNativeQuery(
                        "select id from collected_record where source_id = :source order by id", UUID.class)
                .setParameter("source", source)
                .getResultList());
    }

    long counted(Holder whose) {
        return DATABASE.call(session -> new RecordSummary(session)
                .of(whose).stream().mapToLong(SummaryRow::records).sum());
    }

    UUID hold(HoldScope scope) {
        LegalHold hold = new LegalHold(newId(), scope, "a dispute", "case 1", steward, Instant.now());
        DATABASE.run(session -> {
            new HeldRows(session).keepRows();
            new LegalHolds(session).add(hold);
        });
        return hold.id();
    }

    void lift(UUID hold) {
        DATABASE.run(session ->
                new LegalHolds(session).lock(hold).orElseThrow().lift(new Lifting(steward, Instant.now(), "settled")));
    }

    /** @return the run of a day, to be carried out */
    UUID begin(LocalDate of) {
        UUID id = newId();
        DATABASE.run(session -> {
            new RetentionRuns(session).begin(id, of, Instant.now());
            new RetentionRuns(session).lock(id).orElseThrow().attempt(Instant.now());
        });
        return id;
    }

    RetentionRun run(UUID id) {
        return DATABASE.call(session -> new RetentionRuns(session).lock(id).orElseThrow());
    }

    /** A step, as the service does it. @return whether there is more to do */
    boolean step(UUID id) {
        return DATABASE.call(session -> step(session, id));
    }

    /** A step in a transaction that the test ends. */
    static boolean step(Session session, UUID id) {
        new HeldRows(session).keepHolds();
        RetentionRuns runs = new RetentionRuns(session);
        RetentionRun run = runs.lock(id).orElseThrow();
        RecordMonths months = new RecordMonths(session, 1);
        ExpiredRows expired = new ExpiredRows(session);
        if (months.removeDropped(id)) {
            run.leaveMonth(Instant.now());
            return true;
        }
        Optional<List<Removed>> removed = expired.removeNext(run, Instant.now());
        if (removed.isPresent()) {
            runs.report(id, removed.get());
            run.portionDone(Instant.now());
            return true;
        }
        if (run.isDropping()) {
            if (months.drop(run.month().orElseThrow(), run.day())) {
                run.leaveMonth(Instant.now());
            } else {
                run.findBusy(Instant.now());
            }
            return run.state() == RetentionRun.State.RUNNING;
        }
        return enterNext(run, expired, months, new HeldRows(session));
    }

    private static boolean enterNext(RetentionRun run, ExpiredRows expired, RecordMonths months, HeldRows held) {
        Optional<LocalDate> next = expired.nextMonth(run);
        next.ifPresentOrElse(
                month -> {
                    boolean dropping = months.canBeDropped(month, run.day());
                    run.enter(month, dropping, held.areThere() ? expired.held(run, month) : 0, Instant.now());
                    expired.plan(run, month, dropping);
                },
                () -> run.complete(Instant.now()));
        return next.isPresent();
    }

    UUID carryOut(LocalDate of) {
        UUID id = begin(of);
        while (step(id)) {}
        return id;
    }

    List<Removed> report(UUID run) {
        return DATABASE.call(session -> new RetentionRuns(session).removedBy(List.of(run)));
    }

    boolean isMonthThere() {
        return DATABASE.call(session -> session.createNativeQuery("select record_months() as first", LocalDate.class)
                        .getResultList())
                .contains(month);
    }

    static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    static Instant utc(LocalDate of) {
        return of.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
