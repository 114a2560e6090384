package candor.records.model;

import static org.assertj.core.api.Assertions.assertThat;

import candor.collection.model.NewRecord;
import candor.collection.model.RecordStore;
import candor.platform.model.FoundPart;
import candor.platform.model.Position;
import candor.platform.model.SearchBounds;
import candor.policy.model.Category;
import candor.policy.model.Surface;
import candor.records.model.Holder.OfOrganization;
import candor.records.model.Holder.OfPerson;
import candor.testing.Rows;
import candor.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordRepositoryTest {
    private static final TestDatabase DATABASE = TestDatabase.get();
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @BeforeAll
    static void partition() {
        DATABASE.run(session -> new RecordStore(session).ensurePartition(LocalDate.now()));
    }

    @Test
    @DisplayName(
            "pages follow each other newest first without a gap or a repeat, also where many occurred at one moment")
    void pagesFollowEachOther() {
        UUID person = UUID.randomUUID();
        List<NewRecord> rows = IntStream.range(0, 25)
                .mapToObj(i -> rows(person).row(NOON.plusSeconds(i / 10), Category.VERSION, "{}"))
                .toList();
        store(rows);
        Holder holder = new OfPerson(person, List.of());
        List<CollectedRecord> all = new ArrayList<>();
        Position after = null;
        for (List<CollectedRecord> page = page(holder, RecordFilter.ALL, null, 4);
                !page.isEmpty();
                page = page(holder, RecordFilter.ALL, after, 4)) {
            all.addAll(page);
            CollectedRecord last = page.get(page.size() - 1);
            after = new Position(last.occurredAt(), last.id());
        }
        assertThat(all)
                .extracting(CollectedRecord::id)
                .containsExactlyInAnyOrderElementsOf(
                        rows.stream().map(NewRecord::id).toList());
        assertThat(all).extracting(CollectedRecord::occurredAt).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    @DisplayName(
            "a person sees rows under the name and nameless rows of own consumer licenses, nobody else's, in one order")
    void onesOwnAlone() {
        UUID person = UUID.randomUUID();
        UUID license = UUID.randomUUID();
        NewRecord named = new Rows(UUID.randomUUID(), license, person, null).row(NOON, Category.VERSION, "{}");
        NewRecord nameless =
                new Rows(UUID.randomUUID(), license, null, null).row(NOON.plusSeconds(5), Category.VERSION, "{}");
        NewRecord ofSomebodyElse =
                new Rows(UUID.randomUUID(), license, UUID.randomUUID(), null).row(NOON, Category.VERSION, "{}");
        NewRecord ofAnotherLicense =
                new Rows(UUID.randomUUID(), UUID.randomUUID(), null, null).row(NOON, Category.VERSION, "{}");
        store(List.of(named, nameless, ofSomebodyElse, ofAnotherLicense));
        Holder holder = new OfPerson(person, List.of(license));
        assertThat(page(holder, RecordFilter.ALL, null, 10))
                .extracting(CollectedRecord::id)
                .containsExactly(nameless.id(), named.id());
        assertThat(page(holder, RecordFilter.ALL, null, 1))
                .extracting(CollectedRecord::id)
                .containsExactly(nameless.id());
        assertThat(find(holder, named)).isTrue();
        assertThat(find(holder, nameless)).isTrue();
        assertThat(find(holder, ofSomebodyElse)).isFalse();
        assertThat(find(holder, ofAnotherLicense)).isFalse();
    }

    @Test
    @DisplayName("an organization sees its own rows, by person if asked, and not another organization's")
    void organizationsApart() {
        UUID organization = UUID.randomUUID();
        UUID person = UUID.randomUUID();
        NewRecord ours = new Rows(UUID.randomUUID(), null, person, organization).row(NOON, Category.VERSION, "{}");
        NewRecord colleagues =
                new Rows(UUID.randomUUID(), null, UUID.randomUUID(), organization).row(NOON, Category.VERSION, "{}");
        NewRecord theirs =
                new Rows(UUID.randomUUID(), null, person, UUID.randomUUID()).row(NOON, Category.VERSION, "{}");
        store(List.of(ours, colleagues, theirs));
        Holder holder = new OfOrganization(organization);
        assertThat(page(holder, RecordFilter.ALL, null, 10))
                .extracting(CollectedRecord::id)
                .containsExactlyInAnyOrder(ours.id(), colleagues.id());
        RecordFilter ofPerson = new RecordFilter(null, null, null, null, person, null);
        assertThat(page(holder, ofPerson, null, 10))
                .extracting(CollectedRecord::id)
                .containsExactly(ours.id());
        assertThat(find(holder, theirs)).isFalse();
    }

    @Test
    @DisplayName("filters by category, surface and period: the beginning is in it, the end is not")
    void filters() {
        UUID person = UUID.randomUUID();
        NewRecord first = rows(person).row(NOON, Category.VERSION, "{}");
        NewRecord second = rows(person).row(NOON.plusSeconds(60), Category.USAGE, "{}");
        store(List.of(first, second));
        Holder holder = new OfPerson(person, List.of());
        assertThat(page(holder, new RecordFilter(null, Category.USAGE, null, null, null, null), null, 9))
                .extracting(CollectedRecord::id)
                .containsExactly(second.id());
        assertThat(page(holder, new RecordFilter(Surface.CLOUD, null, null, null, null, null), null, 9))
                .isEmpty();
        assertThat(page(holder, new RecordFilter(null, null, NOON, NOON.plusSeconds(60), null, null), null, 9))
                .extracting(CollectedRecord::id)
                .containsExactly(first.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"RED fox", "100%", "under_score", "say \"hi\"", "back\\slash", "wow!", "雪の森", "ÄÖÜ"})
    @DisplayName("finds text in content whatever its case, and takes no character of it for a wildcard")
    void text(String searched) throws Exception {
        UUID person = UUID.randomUUID();
        String content = "{\"prompt\":"
                + new com.fasterxml.jackson.databind.ObjectMapper()
                        .writeValueAsString("a " + searched.toLowerCase(java.util.Locale.ROOT) + " b")
                + "}";
        NewRecord hit = rows(person).row(NOON, Category.RENDER_INPUT, content);
        NewRecord miss = rows(person).row(NOON, Category.RENDER_INPUT, "{\"prompt\":\"a 100x underXscore b\"}");
        store(List.of(hit, miss));
        RecordFilter filter = new RecordFilter(null, null, null, null, null, searched);
        assertThat(page(new OfPerson(person, List.of()), filter, null, 9))
                .extracting(CollectedRecord::id)
                .containsExactly(hit.id());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "fog harbour | true",
                "\"in the fog\" | true",
                "\"fog in\" | false",
                "harbour -night | true",
                "harbour -FOG | false",
                "-fog | false",
                "-night | true",
                "arbou | true",
                "prompt | false",
                "negativePrompt | false",
                "harbour -prompt | true",
                "{ | false",
                "C:\\new | true",
                "\\n | true",
                "\\\\ | false",
                "second | true",
                "ΟΔΟΣ | true",
                "STRASSE | true",
                "ISTANBUL | true",
                "日本 -中国 | true",
                "🦊 | true",
                "مرحبا | true",
                "42.50 | true",
                "%_ | false",
                "'); drop table basis; -- | false",
                "\" | false",
                "- | false"
            })
    @DisplayName("words in any order are looked for in values, in any script, never in names or in the syntax of JSON")
    void values(String typed, boolean found) {
        UUID person = UUID.randomUUID();
        NewRecord row = rows(person).row(NOON, Category.RENDER_INPUT, """
                {"prompt": "A harbour in the Fog", "negativePrompt": ["C:\\\\new", "first\\nsecond", "οδος straße istanbul"],
                 "generation": {"seed": 42.50, "word": "日本 🦊 مرحبا"}}""");
        store(List.of(row));
        RecordFilter filter = new RecordFilter(null, null, null, null, null, typed);
        assertThat(page(new OfPerson(person, List.of()), filter, null, 9)).hasSize(found ? 1 : 0);
    }

    @Test
    @DisplayName("a search that has used its time says how far it got, and goes on from there until all is found")
    void windows() {
        UUID person = UUID.randomUUID();
        UUID license = UUID.randomUUID();
        List<NewRecord> named = IntStream.range(0, 20)
                .mapToObj(i -> rows(person).row(NOON.plusSeconds(i), Category.VERSION, "{\"host\":\"fox\"}"))
                .toList();
        List<NewRecord> nameless = IntStream.range(0, 7)
                .mapToObj(i -> new Rows(UUID.randomUUID(), license, null, null)
                        .row(NOON.plusSeconds(3 * i), Category.VERSION, "{\"host\":\"hare\"}"))
                .toList();
        store(named);
        store(nameless);
        Holder holder = new OfPerson(person, List.of(license));
        RecordFilter hares = new RecordFilter(null, null, null, null, null, "hare");
        List<UUID> found = new ArrayList<>();
        Position after = null;
        int searches = 0;
        do {
            FoundPart<CollectedRecord> part = search(holder, hares, after, new SearchBounds(5, Duration.ZERO));
            part.items().forEach(each -> found.add(each.id()));
            after = part.searchedTo();
            searches++;
        } while (after != null);
        assertThat(searches).isGreaterThan(3);
        assertThat(found)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        nameless.stream().map(NewRecord::id).toList());
        assertThat(search(holder, hares, null, SearchBounds.USUAL).items()).hasSize(7);
    }

    private static FoundPart<CollectedRecord> search(
            Holder holder, RecordFilter filter, @Nullable Position after, SearchBounds bounds) {
        return DATABASE.call(session -> new RecordRepository(session).search(holder, filter, after, 50, bounds));
    }

    private static Rows rows(UUID person) {
        return new Rows(UUID.randomUUID(), null, person, null);
    }

    private static void store(List<NewRecord> rows) {
        DATABASE.run(session -> new RecordStore(session).store(rows));
    }

    private static List<CollectedRecord> page(Holder holder, RecordFilter filter, @Nullable Position after, int limit) {
        return DATABASE.call(session -> new RecordRepository(session).page(holder, filter, after, limit));
    }

    private static boolean find(Holder holder, NewRecord row) {
        return DATABASE.call(
                session -> new RecordRepository(session).find(holder, row.id()).isPresent());
    }
}
