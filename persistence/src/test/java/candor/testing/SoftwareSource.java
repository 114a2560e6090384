package candor.testing;

import candor.collection.model.RecordStore;
import candor.policy.model.Category;
import candor.policy.model.Surface;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where usage reports come from in a test: a source and its license, and the partition of this month. */
public record SoftwareSource(TestDatabase database, UUID id, UUID license) {
    private static final List<Category> CATEGORIES = Category.of(Surface.SOFTWARE);

    public static SoftwareSource register(TestDatabase database) {
        SoftwareSource source = new SoftwareSource(database, UUID.randomUUID(), UUID.randomUUID());
        database.asOwner(
                "insert into license (id, reference) values ('" + source.license + "', '" + source.license + "')",
                "insert into collector_source (id, surface, license_id) values ('" + source.id + "', 'SOFTWARE', '"
                        + source.license + "')");
        database.run(session -> new RecordStore(session).ensurePartition(LocalDate.now(ZoneOffset.UTC)));
        return source;
    }

    public Rows rows(@Nullable UUID person) {
        return new Rows(id, license, person, null);
    }

    /** Stores records of a person over twelve months and all categories of the software: so many that only the database is quick enough. */
    public void storeMany(UUID person, int records) {
        database.run(session ->
                new RecordStore(session).store(List.of(rows(person).row(Instant.now(), CATEGORIES.get(0), "{}"))));
        database.asOwner("""
                insert into collected_record (id, source_id, client_id, surface, category, occurred_at, received_at, license_id,
                  person_id, basis_id, retain_until, omitted, content, size)
                select uuidv7(), source_id, gen_random_uuid(), surface, (array['%s'])[n %% %d + 1],
                  now() - interval '365 days' * (n / %d.0), now(), license_id, person_id, basis_id, retain_until, '{}', '{"n": 1}', 8
                from collected_record, generate_series(1, %d) n where person_id = '%s'""".formatted(
                String.join("','", CATEGORIES.stream().map(Category::name).toList()),
                CATEGORIES.size(),
                records,
                records - 1,
                person));
    }
}
