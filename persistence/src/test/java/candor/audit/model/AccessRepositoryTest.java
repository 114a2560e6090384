package candor.audit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import candor.collection.model.NewRecord;
import candor.collection.model.RecordStore;
import candor.platform.model.Position;
import candor.policy.model.Category;
import candor.testing.Rows;
import candor.testing.SoftwareSource;
import candor.testing.TestDatabase;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AccessRepositoryTest {
    private static final TestDatabase DATABASE = TestDatabase.get();
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final UUID seen = person();
    private final UUID other = person();
    private final UUID administrator = person();

    @Test
    @DisplayName(
            "R19: a person sees who looked at own records, how many, when and why, newest first, and no look at others")
    void looksAtOnesOwn() {
        look(administrator, NOON, Map.of(seen, 3L, other, 5L));
        look(administrator, NOON.plusSeconds(60), Map.of(seen, 1L));
        look(administrator, NOON.plusSeconds(90), Map.of(other, 1L));
        List<PastLook> looks = looksAt(null, 10);
        assertThat(looks).extracting(PastLook::records).containsExactly(1L, 3L);
        assertThat(looks.get(0).actor()).isEqualTo("p-" + administrator);
        assertThat(looks.get(0).reason()).isEqualTo("a review");
        assertThat(looks.get(0).at()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    @DisplayName("R19: one's own look at one's own records is nobody else's")
    void ownLooks() {
        look(seen, NOON, Map.of(seen, 1L, other, 1L));
        assertThat(looksAt(null, 10)).isEmpty();
    }

    @Test
    @DisplayName("pages follow each other, also where two looks fall on one moment")
    void pages() {
        for (int i = 0; i < 5; i++) {
            look(administrator, NOON.plusSeconds(i / 2), Map.of(seen, (long) i + 1));
        }
        List<PastLook> first = looksAt(null, 3);
        PastLook last = first.get(2);
        List<PastLook> second = looksAt(new Position(last.at(), last.id()), 3);
        assertThat(first).hasSize(3);
        assertThat(second).hasSize(2).doesNotContainAnyElementsOf(first);
    }

    @Test
    @DisplayName(
            "R19: of a record one sees the looks of others at that very record, and nothing of a look can be changed")
    void looksAtARecord() {
        UUID record = UUID.randomUUID();
        lookAt(administrator, NOON, List.of(record, UUID.randomUUID()));
        lookAt(administrator, NOON.plusSeconds(60), List.of(record));
        lookAt(administrator, NOON.plusSeconds(70), List.of(UUID.randomUUID()));
        lookAt(seen, NOON.plusSeconds(80), List.of(record));
        List<PastLook> looks = DATABASE.call(session -> new AccessRepository(session).looksAtRecord(record, seen, 10));
        assertThat(looks).extracting(PastLook::at).containsExactly(NOON.plusSeconds(60), NOON);
        for (String change :
                List.of("delete from data_access_record", "update data_access_record set record_id = null")) {
            assertThatThrownBy(() -> DATABASE.asApplication(change)).hasMessageContaining("permission denied");
        }
    }

    @Test
    @DisplayName("R19: a look leads to one's own records that are still there, newest first, and to nobody else's")
    void whatIsStillThere() {
        SoftwareSource source = SoftwareSource.register(DATABASE);
        List<UUID> mine = store(source.rows(seen), NOON, NOON.plusSeconds(1), NOON.plusSeconds(2));
        List<UUID> others = store(source.rows(other), NOON.plusSeconds(3));
        UUID look = lookAt(administrator, NOON, List.of(mine.get(0), mine.get(1), mine.get(2), others.get(0)));
        UUID another = lookAt(administrator, NOON, List.of(mine.get(0)));
        assertThat(stillThere(List.of(look, another), 2))
                .extracting(SeenRecord::look, SeenRecord::id)
                .containsExactlyInAnyOrder(
                        tuple(look, mine.get(2)), tuple(look, mine.get(1)), tuple(another, mine.get(0)));
        DATABASE.run(session -> session.createNativeMutationQuery("delete from collected_record where id = :id")
                .setParameter("id", mine.get(0))
                .executeUpdate());
        assertThat(stillThere(List.of(another), 2)).isEmpty();
        assertThat(stillThere(List.of(), 2)).isEmpty();
    }

    @Test
    @DisplayName("R17: a look does not lead to what is being deleted")
    void whatIsBeingDeleted() {
        UUID record = store(SoftwareSource.register(DATABASE).rows(seen), NOON).get(0);
        UUID look = lookAt(administrator, NOON, List.of(record));
        assertThat(stillThere(List.of(look), 2)).hasSize(1);
        DATABASE.asOwner("""
                with ordered as (
                  insert into erasure (id, ordered_by, ordered_at, state, person_id, begins_at, total)
                  values (uuidv7(), '%s', now(), 'WAITING', '%1$s', now(), 1) returning id)
                insert into concealment select id from ordered""".formatted(seen));
        assertThat(stillThere(List.of(look), 2)).isEmpty();
    }

    @Test
    @DisplayName(
            "R19: of a record one sees the exports that took it by their filters, though no single record is written down")
    void exports() {
        UUID acme = organization();
        SoftwareSource source = SoftwareSource.register(DATABASE);
        Rows rows = new Rows(source.id(), source.license(), seen, acme);
        UUID record = store(rows, NOON).get(0);
        Instant later = Instant.now().plusSeconds(60);
        export(later, "", acme, Map.of(seen, 1L));
        export(later, ", \"surfaces\": \"CLOUD,SOFTWARE\", \"categories\": \"USAGE\"", acme, Map.of(seen, 1L));
        export(later, ", \"from\": \"2026-03-01T12:00:00Z\", \"to\": \"2026-03-01T12:00:01Z\"", acme, Map.of(seen, 1L));
        List<String> others =
                List.of("\"surfaces\": \"CLOUD\"", "\"categories\": \"VERSION\"", "\"to\": \"2026-03-01T12:00:00Z\"");
        others.forEach(filter -> export(later, ", " + filter, acme, Map.of(seen, 1L)));
        export(later, "", organization(), Map.of(seen, 1L));
        export(later, "", acme, Map.of(other, 1L));
        export(NOON, "", acme, Map.of(seen, 1L));
        List<PastLook> looks = DATABASE.call(session -> new AccessRepository(session).looksAtRecord(record, seen, 20));
        assertThat(looks).extracting(PastLook::action).containsExactly("EXPORT", "EXPORT", "EXPORT");
    }

    private void export(Instant heldAt, String filter, UUID organization, Map<UUID, Long> records) {
        String said = "{\"heldAt\": \"" + heldAt + "\"" + filter + "}";
        DATABASE.run(session -> session.persist(new DataAccess(
                UuidCreator.getTimeOrderedEpoch(),
                NOON,
                administrator,
                "org-admin",
                "EXPORT",
                "a copy",
                organization,
                said,
                records)));
    }

    private static UUID organization() {
        UUID id = UUID.randomUUID();
        DATABASE.asOwner(
                "insert into organization (id, name, display_name) values ('%s', 'o-%1$s', 'A test')".formatted(id));
        return id;
    }

    private List<SeenRecord> stillThere(List<UUID> looks, int most) {
        return DATABASE.call(session -> new AccessRepository(session).stillThere(looks, seen, most));
    }

    private static List<UUID> store(Rows rows, Instant... moments) {
        List<NewRecord> records =
                Stream.of(moments).map(at -> rows.row(at, Category.USAGE, "{}")).toList();
        DATABASE.run(session -> new RecordStore(session).store(records));
        return records.stream().map(NewRecord::id).toList();
    }

    private static UUID lookAt(UUID actor, Instant at, List<UUID> records) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        DATABASE.run(session -> {
            session.persist(new DataAccess(id, at, actor, "org-admin", "READ", "a review", null, "{}", Map.of()));
            session.flush();
            new AccessRepository(session).write(id, records);
        });
        return id;
    }

    private List<PastLook> looksAt(@Nullable Position after, int limit) {
        return DATABASE.call(session -> new AccessRepository(session).looksAt(seen, after, limit));
    }

    private static void look(UUID actor, Instant at, Map<UUID, Long> records) {
        DATABASE.run(session -> session.persist(new DataAccess(
                UuidCreator.getTimeOrderedEpoch(), at, actor, "org-admin", "BROWSE", "a review", null, "{}", records)));
    }

    private static UUID person() {
        UUID id = UUID.randomUUID();
        DATABASE.asOwner("insert into person (id, sign_in_name) values ('%s', 'p-%1$s')".formatted(id));
        return id;
    }
}
