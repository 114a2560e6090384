package candor.erasure.model;

import static org.assertj.core.api.Assertions.assertThat;

import candor.collection.model.NewRecord;
import candor.collection.model.RecordStore;
import candor.policy.model.Category;
import candor.testing.Rows;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an order conceals is taken off by what the summary has counted, where that is the same; with no other order under way. */
class ConcealedFromSummaryTest extends ErasureFixture {
    private static final String TOO_MUCH = """
            insert into record_summary_change (person_id, category, month, records, reduced, bytes)
            values ('%s', 'USAGE', '2020-01-01', 1000, 0, 0)""";

    @BeforeEach
    @AfterEach
    void nothingConcealed() {
        DATABASE.asOwner("delete from concealment", "delete from concealed_count");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    @DisplayName("R17: it is what counting the rows finds, without what arrived after the order's moment")
    void sameAsCounting(long seed) {
        Random random = new Random(seed);
        store(Stream.generate(() -> anyRow(random)).limit(60).toList());
        UUID id = newId();
        store(Stream.generate(() -> anyRow(random)).limit(20).toList());
        Set<Category> categories = random.nextBoolean() ? Set.of() : Set.of(Category.VERSION, Category.JOB);
        ErasureScope scope = random.nextBoolean()
                ? ErasureScope.ofPerson(holder, random.nextBoolean() ? organization : null, only(categories, Set.of()))
                : ErasureScope.ofOrganization(
                        organization, only(categories, random.nextBoolean() ? Set.of() : Set.of(person)));
        String expected = groups("""
                select organization_id, person_id, case when person_id is null then license_id end, category,
                  cast(date_trunc('month', occurred_at at time zone 'UTC') as date), count(*),
                  count(*) filter (where omitted <> '{}'), sum(size)
                from collected_record held where\s""" + reached(scope, id) + " group by 1, 2, 3, 4, 5");
        conceal(id, scope);
        assertThat(groups("""
                select organization_id, person_id, license_id, category, month, records, reduced, bytes
                from concealed_count where erasure_id = '%s'""".formatted(id))).isEqualTo(expected);
    }

    @Test
    @DisplayName("it is not read from the summary while that counts rows of a month that was dropped")
    void droppedMonth() {
        store(List.of(new Rows(source, license, person, null).row(NOON, Category.USAGE, "{}")));
        DATABASE.asOwner(TOO_MUCH.formatted(person));
        UUID fromSummary = newId();
        conceal(fromSummary, ErasureScope.ofPerson(holder, null, ErasureFilter.ALL));
        assertThat(records(fromSummary)).as("read from the summary").isEqualTo(1001);

        nothingConcealed();
        DATABASE.asOwner(
                "create table dropped_record_190001 ()",
                "insert into dropped_month (first, received_until, dropped_at) values ('1900-01-01', '1900-01-01', now())");
        UUID counted = newId();
        conceal(counted, ErasureScope.ofPerson(holder, null, ErasureFilter.ALL));
        DATABASE.asOwner("drop table dropped_record_190001", "delete from dropped_month where first = '1900-01-01'");
        assertThat(records(counted)).isEqualTo(1);
    }

    @Test
    @DisplayName("it is not read from the summary while another order conceals rows")
    void anotherOrder() {
        store(List.of(new Rows(source, license, person, null).row(NOON, Category.USAGE, "{}")));
        DATABASE.asOwner(TOO_MUCH.formatted(person));
        conceal(newId(), ErasureScope.ofOrganization(elsewhere, ErasureFilter.ALL));
        UUID id = newId();
        conceal(id, ErasureScope.ofPerson(holder, null, ErasureFilter.ALL));
        assertThat(records(id)).isEqualTo(1);
    }

    private static ErasureFilter only(Set<Category> categories, Set<UUID> people) {
        return new ErasureFilter(people, Set.of(), categories, null, null);
    }

    /** In words of its own. */
    private String reached(ErasureScope scope, UUID before) {
        String whose = scope.person() == null
                ? "organization_id = '" + organization + "'"
                : "(person_id = '%s' or person_id is null and license_id = '%s') and ".formatted(person, license)
                        + (scope.organization() == null
                                ? "organization_id is null"
                                : "coalesce(organization_id, '%s') = '%1$s'".formatted(organization));
        return whose + " and id < '" + before + "'"
                + (scope.filter().categories().isEmpty() ? "" : " and category in ('VERSION', 'JOB')")
                + (scope.filter().people().isEmpty() ? "" : " and person_id = '" + person + "'");
    }

    private static void store(List<NewRecord> rows) {
        DATABASE.run(session -> new RecordStore(session).store(rows));
    }

    private void conceal(UUID id, ErasureScope scope) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        DATABASE.run(session -> {
            Erasure order = new Erasure(id, scope, other, now, now);
            new ErasureOrders(session).add(order);
            new ErasureRows(session).conceal(order);
        });
    }

    private static long records(UUID id) {
        return DATABASE.call(session -> session.createNativeQuery(
                        "select sum(records)::bigint from concealed_count where erasure_id = '" + id + "'", Long.class)
                .getSingleResult());
    }

    private static String groups(String query) {
        return DATABASE.call(session -> session.createNativeQuery(
                        "select coalesce(string_agg(cast(found as text), ' ' order by cast(found as text)), '') from ("
                                + query + ") found",
                        String.class)
                .getSingleResult());
    }
}
