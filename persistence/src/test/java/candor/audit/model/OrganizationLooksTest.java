package candor.audit.model;

import static org.assertj.core.api.Assertions.assertThat;

import candor.platform.model.Position;
import candor.testing.TestDatabase;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OrganizationLooksTest {
    private static final TestDatabase DATABASE = TestDatabase.get();
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final LookFilter ALL = new LookFilter(null, null, null);

    private final UUID organization = organization();
    private final UUID administrator = person();
    private final UUID one = person();
    private final UUID other = person();

    @Test
    @DisplayName(
            "R19: an organization sees each look at its records, whoever's and by whom, newest first, and none at another's")
    void looks() {
        look(organization, NOON, "BROWSE", Map.of(one, 2L, other, 3L), 6);
        look(organization, NOON.plusSeconds(1), "EXPORT", Map.of(one, 40L), 0);
        look(organization(), NOON.plusSeconds(2), "BROWSE", Map.of(one, 1L), 1);
        List<OrganizationLook> found = find(ALL, null, 10);
        assertThat(found).extracting(OrganizationLook::action).containsExactly("EXPORT", "BROWSE");
        assertThat(found)
                .extracting(OrganizationLook::records)
                .as("nameless ones too")
                .containsExactly(40L, 6L);
        assertThat(found).extracting(OrganizationLook::people).containsExactly(1L, 2L);
        assertThat(found.get(1).actor()).isEqualTo("p-" + administrator);
        assertThat(found.get(1).filter()).contains("SOFTWARE");
    }

    @Test
    @DisplayName(
            "looks are found by whose records they were at and by their time: from its first moment, up to its last")
    void filters() {
        UUID first = look(organization, NOON, "READ", Map.of(one, 1L), 1);
        UUID second = look(organization, NOON.plusSeconds(60), "READ", Map.of(other, 1L), 1);
        assertThat(ids(new LookFilter(one, null, null))).containsExactly(first);
        assertThat(ids(new LookFilter(person(), null, null))).isEmpty();
        assertThat(ids(new LookFilter(null, NOON.plusSeconds(60), null))).containsExactly(second);
        assertThat(ids(new LookFilter(null, NOON, NOON.plusSeconds(60)))).containsExactly(first);
    }

    @Test
    @DisplayName("pages follow each other, also where looks fall on one moment")
    void pages() {
        for (int i = 0; i < 5; i++) {
            look(organization, NOON.plusSeconds(i / 2), "READ", Map.of(), 1);
        }
        List<OrganizationLook> first = find(ALL, null, 3);
        OrganizationLook last = first.get(2);
        List<OrganizationLook> second = find(ALL, new Position(last.at(), last.id()), 3);
        assertThat(first).hasSize(3);
        assertThat(second).hasSize(2).doesNotContainAnyElementsOf(first);
    }

    @Test
    @DisplayName("of each look some of the people are named, those with most records first")
    void people() {
        UUID look = look(organization, NOON, "EXPORT", Map.of(one, 2L, other, 3L, person(), 1L), 0);
        List<SeenPerson> named =
                DATABASE.call(session -> new OrganizationLooks(session).people(List.of(look, UUID.randomUUID()), 2));
        assertThat(named).containsExactly(new SeenPerson(look, "p-" + other, 3), new SeenPerson(look, "p-" + one, 2));
    }

    private List<UUID> ids(LookFilter filter) {
        return find(filter, null, 10).stream().map(OrganizationLook::id).toList();
    }

    private List<OrganizationLook> find(LookFilter filter, @Nullable Position after, int limit) {
        return DATABASE.call(session -> new OrganizationLooks(session).find(organization, filter, after, limit));
    }

    private UUID look(UUID of, Instant at, String action, Map<UUID, Long> people, int records) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        DATABASE.run(session -> {
            session.persist(new DataAccess(
                    id, at, administrator, "org-admin", action, "a review", of, "{\"surface\": \"SOFTWARE\"}", people));
            session.flush();
            List<UUID> seen = java.util.stream.Stream.generate(UUID::randomUUID)
                    .limit(records)
                    .toList();
            new AccessRepository(session).write(id, seen);
        });
        return id;
    }

    private static UUID person() {
        UUID id = UUID.randomUUID();
        DATABASE.asOwner("insert into person (id, sign_in_name) values ('%s', 'p-%1$s')".formatted(id));
        return id;
    }

    private static UUID organization() {
        UUID id = UUID.randomUUID();
        DATABASE.asOwner(
                "insert into organization (id, name, display_name) values ('%s', 'o-%1$s', 'A test')".formatted(id));
        return id;
    }
}
