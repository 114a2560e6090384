package candor.records.model;

import static org.assertj.core.api.Assertions.assertThat;

import candor.collection.model.AssetContents;
import candor.collection.model.NewRecord;
import candor.collection.model.RecordStore;
import candor.collection.model.Visits;
import candor.collection.model.Visits.SignIn;
import candor.policy.model.Category;
import candor.policy.model.ElementRef;
import candor.records.model.Holder.OfOrganization;
import candor.records.model.Holder.OfPerson;
import candor.testing.Rows;
import candor.testing.SoftwareSource;
import candor.testing.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordSummaryTest {
    private static final TestDatabase DATABASE = TestDatabase.get();
    private static final SoftwareSource SOURCE = SoftwareSource.register(DATABASE);
    private static final Instant MAY = Instant.parse("2026-05-21T09:13:05Z");
    private static final Instant LAST_OF_MAY = Instant.parse("2026-05-31T23:59:59.999999Z");
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");

    private final UUID person = UUID.randomUUID();
    private final UUID license = UUID.randomUUID();
    private final UUID organization = UUID.randomUUID();
    private final Rows ofPerson = new Rows(SOURCE.id(), license, person, null);
    private final Rows ofLicense = new Rows(SOURCE.id(), license, null, null);
    private final Rows ofOrganization = new Rows(SOURCE.id(), license, person, organization);
    private final OfPerson me = new OfPerson(person, List.of(license));

    @BeforeEach
    void somebody() {
        DATABASE.asOwner("insert into person (id, sign_in_name) values ('" + person + "', '" + person + "')");
    }

    @Test
    void recordsAreCountedByCategoryAndMonthOfOccurrence() {
        NewRecord reduced = ofPerson.row(MAY, Category.ACTIVITY, "{}")
                .with("{}", MAY, LocalDate.of(2026, 9, 1), List.of(ElementRef.parse("ACTIVITY.SEARCH")));
        store(reduced, ofPerson.row(LAST_OF_MAY, Category.ACTIVITY, "{\"a\":1}"));
        store(ofPerson.row(JUNE, Category.ACTIVITY, "{}"), ofPerson.row(JUNE, Category.USAGE, "{}"));

        assertThat(summary(me))
                .extracting(SummaryRow::category, SummaryRow::month, SummaryRow::records, SummaryRow::reduced)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Category.ACTIVITY, YearMonth.of(2026, 5), 2L, 1L),
                        org.assertj.core.groups.Tuple.tuple(Category.ACTIVITY, YearMonth.of(2026, 6), 1L, 0L),
                        org.assertj.core.groups.Tuple.tuple(Category.USAGE, YearMonth.of(2026, 6), 1L, 0L));
        assertThat(summary(me).get(0).bytes()).isEqualTo("{}".length() + "{\"a\":1}".length());
        assertThat(summary(me).get(0).until()).isEqualTo(LocalDate.now().plusDays(730));
    }

    @Test
    void everyChangeIsCountedBeforeAndAfterItIsFolded() {
        NewRecord usage = ofPerson.row(MAY, Category.USAGE, "{}");
        NewRecord version = ofPerson.row(MAY, Category.VERSION, "{\"version\": \"4.2\"}");
        store(
                usage,
                version,
                ofLicense.row(MAY, Category.VERSION, "{}"),
                ofOrganization.row(JUNE, Category.USAGE, "{}"));
        fold();
        DATABASE.run(session -> session.createNativeMutationQuery(
                        "update collected_record set occurred_at = :june, content = '{\"more\": 1}', size = 11 where id = :id")
                .setParameter("june", JUNE)
                .setParameter("id", usage.id())
                .executeUpdate());
        DATABASE.run(session -> session.createNativeMutationQuery("delete from collected_record where id = :id")
                .setParameter("id", version.id())
                .executeUpdate());

        assertThat(counted(me)).isEqualTo(recounted(me));
        fold();
        assertThat(counted(me)).isEqualTo(recounted(me));
        assertThat(counted(new OfOrganization(organization)))
                .isEqualTo(recounted(new OfOrganization(organization)))
                .hasSize(1);
    }

    @Test
    void aVisitorsRowsAreThePersonsOnceTheyJoin() {
        UUID visitor = UUID.randomUUID();
        Rows anonymous = new Rows(SOURCE.id(), null, null, null);
        store(anonymous.row(MAY, Category.ACTIVITY, "{}").ofVisitor(visitor));
        assertThat(summary(me)).isEmpty();

        DATABASE.run(session -> new Visits(session).signIn(List.of(new SignIn(visitor, person, JUNE))));

        assertThat(counted(me)).isEqualTo(recounted(me)).hasSize(1);
    }

    @Test
    void theBytesOfAnAssetCountFromCompletionToDeletion() {
        NewRecord asset = ofPerson.row(MAY, Category.GENERATED_ASSET, "{}");
        UUID upload = UUID.randomUUID();
        store(asset);
        DATABASE.run(session -> {
            AssetContents contents = new AssetContents(session);
            contents.begin(upload, asset.id(), MAY);
            contents.append(upload, 0, new byte[1000]);
        });
        assertThat(summary(me).get(0).bytes()).isEqualTo(2);

        DATABASE.run(session -> new AssetContents(session).complete(upload, asset.id(), 1000, new byte[32], MAY));
        assertThat(summary(me).get(0).bytes()).isEqualTo(1002);

        DATABASE.run(session -> session.createNativeMutationQuery("delete from asset_content where id = :id")
                .setParameter("id", upload)
                .executeUpdate());
        assertThat(summary(me).get(0).bytes()).isEqualTo(2);
        assertThat(summary(me).get(0).records()).isEqualTo(1);
    }

    @Test
    void whatIsRolledBackIsNotCounted() {
        try (Session session = DATABASE.open()) {
            session.beginTransaction();
            new RecordStore(session).store(List.of(ofPerson.row(MAY, Category.USAGE, "{}")));
            session.getTransaction().rollback();
        }
        assertThat(summary(me)).isEmpty();
    }

    @Test
    void whatIsCountedAlreadyIsNotCountedAgain() {
        store(ofPerson.row(MAY, Category.USAGE, "{}"));
        DATABASE.run(session -> {
            session.createNativeQuery("select set_config('candor.counted', 'off', true)", String.class)
                    .getSingleResult();
            session.createNativeMutationQuery("delete from collected_record where person_id = :person")
                    .setParameter("person", person)
                    .executeUpdate();
        });
        assertThat(summary(me)).hasSize(1);
        store(ofPerson.row(MAY, Category.USAGE, "{}"));
        assertThat(summary(me).get(0).records()).isEqualTo(2);
    }

    @Test
    void emptyCountsDoNotStay() {
        NewRecord row = ofPerson.row(MAY, Category.USAGE, "{}");
        store(row);
        fold();
        DATABASE.run(session -> session.createNativeMutationQuery("delete from collected_record where id = :id")
                .setParameter("id", row.id())
                .executeUpdate());
        assertThat(summary(me)).isEmpty();
        fold();
        assertThat(DATABASE.<Long>call(session -> session.createNativeQuery(
                                "select count(*) from record_summary where person_id = :person", Long.class)
                        .setParameter("person", person)
                        .getSingleResult()))
                .isZero();
    }

    @Test
    void anyNumberOfNodesMayFoldWhileOthersStore() {
        List<CompletableFuture<Void>> work = IntStream.range(0, 24)
                .mapToObj(i -> CompletableFuture.runAsync(() -> {
                    if (i % 3 == 0) {
                        fold();
                    } else {
                        store(ofPerson.row(MAY, Category.USAGE, "{}"));
                    }
                }))
                .toList();
        work.forEach(CompletableFuture::join);
        assertThat(counted(me)).isEqualTo(recounted(me));
        assertThat(summary(me).get(0).records()).isEqualTo(16);
    }

    @Test
    void theSpanReachesFromTheOldestToTheNewest() {
        assertThat(span(me)).isEmpty();
        store(ofPerson.row(LAST_OF_MAY, Category.USAGE, "{}"), ofLicense.row(MAY, Category.USAGE, "{}"));
        store(ofPerson.row(JUNE, Category.USAGE, "{}"));
        assertThat(span(me)).contains(new RecordSummary.Span(MAY, JUNE));
        assertThat(span(new OfPerson(person, List.of()))).contains(new RecordSummary.Span(LAST_OF_MAY, JUNE));
    }

    private static java.util.Optional<RecordSummary.Span> span(Holder holder) {
        return DATABASE.call(session -> new RecordSummary(session).span(holder));
    }

    private static void store(NewRecord... rows) {
        DATABASE.run(session -> new RecordStore(session).store(List.of(rows)));
    }

    private static void fold() {
        DATABASE.run(session -> new RecordSummary(session).fold(100_000));
    }

    private static List<SummaryRow> summary(Holder holder) {
        return DATABASE.call(session -> new RecordSummary(session).of(holder));
    }

    /** By category and month: records, reduced, bytes. */
    private static Map<String, List<Long>> counted(Holder holder) {
        Map<String, List<Long>> counted = new java.util.TreeMap<>();
        summary(holder)
                .forEach(row -> counted.put(
                        row.category() + " " + row.month(), List.of(row.records(), row.reduced(), row.bytes())));
        return counted;
    }

    private static Map<String, List<Long>> recounted(Holder holder) {
        Map<String, List<Long>> recounted = new java.util.TreeMap<>();
        DATABASE.run(session -> session.createNativeQuery(
                        """
                        select category || ' ' || to_char(occurred_at at time zone 'UTC', 'YYYY-MM'), count(*),
                          count(*) filter (where cardinality(omitted) > 0), sum(size)
                        from collected_record where %s group by 1""".formatted(
                                        holder instanceof OfPerson
                                                ? "person_id = :holder or person_id is null and license_id = :license"
                                                : "organization_id = :holder and (:license is null or true)"),
                        Object[].class)
                .setParameter(
                        "holder",
                        holder instanceof OfPerson one ? one.person() : ((OfOrganization) holder).organization())
                .setParameter(
                        "license",
                        holder instanceof OfPerson one ? one.consumerLicenses().get(0) : UUID.randomUUID())
                .getResultList()
                .forEach(row -> recounted.put(
                        (String) row[0],
                        List.of(
                                ((Number) row[1]).longValue(),
                                ((Number) row[2]).longValue(),
                                ((Number) row[3]).longValue()))));
        return recounted;
    }
}
