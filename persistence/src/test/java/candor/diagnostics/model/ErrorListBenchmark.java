package candor.diagnostics.model;

import candor.testing.Measured;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Opening the list of groups with few and with many occurrences: the counts are kept. Occurrences are made by the database, with the triggers off
 * and the counts made up once, since making them one by one would take hours. Not part of the tests: {@code -Dtest=ErrorListBenchmark}.
 */
class ErrorListBenchmark extends ErrorFixture {
    private static final int SIGNATURES = 2000;
    private static final int ROUNDS = 21;

    @Test
    void list() {
        fill(Integer.getInteger("occurrences", 1_000_000));
        Measured list = new Measured("list of 25 with days and tags, ms");
        Measured page = new Measured("10 occurrences of the largest group, ms");
        for (int i = -5; i < ROUNDS; i++) {
            long started = System.nanoTime();
            List<GroupRow> rows = DATABASE.call(session -> {
                ErrorGroups groups = new ErrorGroups(session);
                List<GroupRow> found = groups.list(
                        new GroupFilter(Set.of(), Map.of(), null, null, null),
                        GroupOrder.OCCURRENCES,
                        List.of(organization),
                        null,
                        25);
                List<UUID> ids = found.stream().map(GroupRow::id).toList();
                groups.days(ids, java.time.LocalDate.now().minusDays(30));
                groups.tags(ids, List.of(organization), 20);
                return found;
            });
            long read = System.nanoTime();
            DATABASE.run(
                    session -> new SeenOccurrences(session).page(rows.get(0).id(), List.of(organization), null, 10));
            if (i >= 0) {
                list.add((read - started) / 1e6);
                page.add((System.nanoTime() - read) / 1e6);
            }
        }
        list.print();
        page.print();
    }

    private void fill(int occurrences) {
        store(error(NOON, boom));
        lookAtAll();
        DATABASE.asOwner(
                "insert into error_group (id, created_at) select md5('s' || n)::uuid, now() from generate_series(1, "
                        + SIGNATURES + ") n",
                "insert into error_signature (id, version, group_id, kind, types, frames) select md5('s' || n)::uuid, 1, md5('s' || n)::uuid, "
                        + "'STACK', '{Lumen.BoomException}', array['Lumen.F' || n] from generate_series(1, "
                        + SIGNATURES + ") n",
                "alter table error_occurrence disable trigger user",
                """
                insert into error_occurrence (record_id, position, signature_id, at, source_id, client_id, surface, person_id, version, operating_system, gpu)
                select o.record_id, n, md5('s' || (1 + floor(%d * random() ^ 3))::int)::uuid, now() - random() * interval '60 days', o.source_id,
                  o.client_id, 'SOFTWARE', md5('p' || (random() * 100000)::int)::uuid, '4.' || n %% 20, 'os ' || n %% 5, 'gpu ' || n %% 30
                from error_occurrence o, generate_series(1, %d) n where o.signature_id = '%s'""".formatted(SIGNATURES, occurrences, signature(boom)),
                "alter table error_occurrence enable trigger user",
                "update error_signature s set occurrences = c.n, people = c.p, first_at = c.f, last_at = c.l from (select signature_id, count(*) n, "
                        + "count(distinct person_id) p, min(at) f, max(at) l from error_occurrence group by 1) c where c.signature_id = s.id",
                "insert into error_day select signature_id, day, count(*), count(distinct person_id) from error_occurrence where position > 0 group by 1, 2",
                "insert into error_tag select signature_id, tag, value, null, count(*) from error_occurrence cross join lateral (values ('SURFACE', surface), "
                        + "('VERSION', version), ('OPERATING_SYSTEM', operating_system), ('GPU', gpu)) t (tag, value) where position > 0 group by 1, 2, 3",
                "vacuum analyze error_occurrence",
                "analyze error_day",
                "analyze error_tag",
                "analyze error_signature");
    }
}
