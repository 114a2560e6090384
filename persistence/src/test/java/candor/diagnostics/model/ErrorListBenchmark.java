package candor.diagnostics.model;

import static org.assertj.core.api.Assertions.assertThat;

import candor.diagnostics.model.SeenOccurrences.Occurrence;
import candor.testing.Measured;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Opening the list of groups with a million and then with ten million occurrences, in turns with counting them: the list's counts are kept.
 * Occurrences are made by the database, with the triggers off and the counts made up afterwards, since making them one by one would take
 * hours. It prints ratios and judges nothing; docs/benchmarks.md says how to run it.
 */
class ErrorListBenchmark extends ErrorFixture {
    private static final int MILLION = 1_000_000;
    private static final int SIGNATURES = 2000;
    private static final int ON_A_PAGE = 25;
    private static final int WARM_UP = 20;
    private static final int ROUNDS = 101;
    private static final int COUNTED_EVERY = 20;

    @Test
    void aMillionAndTenMillion() {
        prepare();
        int many = Integer.getInteger("occurrences", 10 * MILLION);
        fill(MILLION);
        Times one = times("among a million");
        fill(many - MILLION);
        Times ten = times("among " + many);
        System.out.printf(
                "list among %d : among a million %.2f; filtered %.2f; searched %.2f; occurrences of the largest %.2f%n",
                many,
                ten.list / one.list,
                ten.filtered / one.filtered,
                ten.searched / one.searched,
                ten.page / one.page);
    }

    /** Medians, in milliseconds. */
    private record Times(double list, double filtered, double searched, double page) {}

    private Times times(String where) {
        Measured list = new Measured("list " + where + ", ms");
        Measured filtered = new Measured("list of one version " + where + ", ms");
        Measured searched = new Measured("list searched " + where + ", ms");
        Measured page = new Measured("ten occurrences of the largest " + where + ", ms");
        Measured ratio = new Measured("list counted : kept, " + where);
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            Took<List<GroupRow>> all = took(() -> open(filter(Map.of(), null)));
            Took<List<GroupRow>> version = took(() -> open(filter(Map.of("VERSION", "4.7"), null)));
            Took<List<GroupRow>> found = took(() -> open(filter(Map.of(), "Lumen.F11")));
            Took<List<Occurrence>> seen =
                    took(() -> occurrences(all.value.get(0).id()));
            assertThat(all.value).hasSize(ON_A_PAGE);
            assertThat(version.value).hasSize(ON_A_PAGE);
            assertThat(found.value).isNotEmpty();
            assertThat(seen.value).hasSize(10);
            if (round >= 0) {
                list.add(all.ms);
                filtered.add(version.ms);
                searched.add(found.ms);
                page.add(seen.ms);
                if (round % COUNTED_EVERY == 0) {
                    Took<List<GroupRow>> again = took(() -> open(filter(Map.of(), null)));
                    ratio.add(took(ErrorListBenchmark::counted).ms / again.ms);
                }
            }
        }
        List.of(list, filtered, searched, page, ratio).forEach(Measured::print);
        return new Times(list.median(), filtered.median(), searched.median(), page.median());
    }

    private record Took<T>(T value, double ms) {}

    private static <T> Took<T> took(Supplier<T> work) {
        long started = System.nanoTime();
        T value = work.get();
        return new Took<>(value, (System.nanoTime() - started) / 1e6);
    }

    private static GroupFilter filter(Map<String, String> tags, String text) {
        return new GroupFilter(Set.of(), tags, null, text, null);
    }

    /** All that the page asks for. */
    private List<GroupRow> open(GroupFilter filter) {
        return DATABASE.call(session -> {
            ErrorGroups groups = new ErrorGroups(session);
            List<GroupRow> found = groups.list(filter, GroupOrder.OCCURRENCES, List.of(organization), null, ON_A_PAGE);
            List<UUID> ids = found.stream().map(GroupRow::id).toList();
            groups.days(ids, LocalDate.now().minusDays(30));
            groups.tags(ids, List.of(organization), 20);
            return found;
        });
    }

    private List<Occurrence> occurrences(UUID group) {
        return DATABASE.call(session -> new SeenOccurrences(session).page(group, List.of(organization), null, 10));
    }

    /** The same numbers of the list's rows, without what is kept. */
    private static List<Object[]> counted() {
        return DATABASE.call(
                session -> session.createNativeQuery("""
                select s.group_id, count(*), count(distinct o.person_id), min(o.at), max(o.at)
                from error_occurrence o join error_signature s on s.id = o.signature_id group by 1 order by 2 desc limit 25""", Object[].class).getResultList());
    }

    private void prepare() {
        store(error(NOON, boom));
        lookAtAll();
        DATABASE.asOwner(
                "insert into error_group (id, created_at) select md5('s' || n)::uuid, now() from generate_series(1, "
                        + SIGNATURES + ") n",
                // every hundredth is merged with the one before it
                "insert into error_signature (id, version, group_id, kind, types, frames) select md5('s' || n)::uuid, 1, "
                        + "md5('s' || n - (n % 100 = 0)::int)::uuid, 'STACK', '{Lumen.BoomException}', array['Lumen.F' || n] from generate_series(1, "
                        + SIGNATURES + ") n");
    }

    private void fill(int occurrences) {
        DATABASE.asOwner(
                "alter table error_occurrence disable trigger user",
                """
                insert into error_occurrence (record_id, position, signature_id, at, source_id, client_id, surface, person_id, version, operating_system, gpu)
                select o.record_id, last.position + n, md5('s' || (1 + floor(%d * random() ^ 3))::int)::uuid, now() - random() * interval '60 days',
                  o.source_id, o.client_id, 'SOFTWARE', md5('p' || (random() * 100000)::int)::uuid, '4.' || n %% 20, 'os ' || n %% 5, 'gpu ' || n %% 30
                from error_occurrence o, generate_series(1, %d) n, (select max(position) as position from error_occurrence) last
                where o.signature_id = '%s' and o.position = 0""".formatted(SIGNATURES, occurrences, signature(boom)),
                "alter table error_occurrence enable trigger user",
                "truncate error_day, error_tag, error_person",
                "update error_signature s set occurrences = c.n, people = c.p, first_at = c.f, last_at = c.l from (select signature_id, count(*) n, "
                        + "count(distinct person_id) p, min(at) f, max(at) l from error_occurrence group by 1) c where c.signature_id = s.id",
                "insert into error_day select signature_id, day, count(*), count(distinct person_id) from error_occurrence group by 1, 2",
                "insert into error_person select signature_id, person_id, count(*) from error_occurrence where person_id is not null group by 1, 2",
                "insert into error_tag select signature_id, tag, value, null, count(*) from error_occurrence cross join lateral (values ('SURFACE', surface), "
                        + "('VERSION', version), ('OPERATING_SYSTEM', operating_system), ('GPU', gpu)) t (tag, value) where value is not null group by 1, 2, 3");
        for (String table : List.of("occurrence", "day", "tag", "person", "signature", "group")) {
            DATABASE.asOwner("vacuum analyze error_" + table);
        }
    }
}
