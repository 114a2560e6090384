package candor.licensing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candor.policy.model.ElementRef;
import candor.policy.model.Narrowing;
import candor.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CollectionNarrowingTest {
    private static final TestDatabase DATABASE = TestDatabase.get();
    private static final Instant MOMENT = Instant.parse("2026-03-01T12:00:00.123456Z");

    private final UUID organization = UUID.randomUUID();
    private final UUID person = UUID.randomUUID();

    @BeforeEach
    void anAdministrator() {
        DATABASE.asOwner(
                "insert into organization (id, name, display_name) values ('%s', '%1$s', 'A test')"
                        .formatted(organization),
                "insert into person (id, sign_in_name, organization_id) values ('%s', '%1$s', '%s')"
                        .formatted(person, organization));
    }

    @Test
    @DisplayName("R16: all that was ever narrowed is kept, in order of time, and lifting is one of them")
    void allInOrderOfTime() {
        set(3, MOMENT.plusSeconds(2));
        set(1, MOMENT, "USAGE.ACTION", "USAGE.USER_IDENTIFIER");
        set(2, MOMENT.plusSeconds(1), "RENDER_INPUT.PROMPT");
        List<CollectionNarrowing> all = narrowings();
        assertThat(all)
                .extracting(CollectionNarrowing::narrowing)
                .containsExactly(
                        narrowing("USAGE.ACTION", "USAGE.USER_IDENTIFIER"),
                        narrowing("RENDER_INPUT.PROMPT"),
                        Narrowing.NONE);
        assertThat(all.get(0).setAt()).isEqualTo(MOMENT);
        assertThat(all.get(0).setBy().id()).isEqualTo(person);
    }

    @Test
    @DisplayName("R16: of two at one moment both are kept, and the one with the later id is the later")
    void twoAtOneMoment() {
        set(2, MOMENT, "JOB.TASK_METADATA");
        set(1, MOMENT, "USAGE.ACTION");
        assertThat(narrowings())
                .extracting(CollectionNarrowing::narrowing)
                .containsExactly(narrowing("USAGE.ACTION"), narrowing("JOB.TASK_METADATA"));
    }

    @Test
    @DisplayName("R16: what one organization narrows is no other's")
    void ofOneOrganization() {
        set(1, MOMENT, "USAGE.ACTION");
        List<CollectionNarrowing> others =
                DATABASE.call(session -> new LicensingRepository(session).narrowingsOf(Set.of(UUID.randomUUID())));
        assertThat(others).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update collection_narrowing set omitted = '{}'",
                "delete from collection_narrowing",
                "truncate collection_narrowing"
            })
    @DisplayName("R12, R16: the application cannot change what was narrowed: reports made under it may still arrive")
    void appendOnly(String statement) {
        assertThatThrownBy(() -> DATABASE.asApplication(statement))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"USAGE.PROMPT", "PROMPTS.ACTION", "ACTIVITY.PAGE", "USAGE"})
    @DisplayName("R16: what is stored and not in the vocabulary is an error, never a narrowing of less")
    void strict(String element) {
        DATABASE.asOwner(
                "insert into collection_narrowing (id, organization_id, omitted, set_by, set_at) values ('%s', '%s', '{%s}', '%s', now())"
                        .formatted(UUID.randomUUID(), organization, element, person));
        CollectionNarrowing stored = narrowings().get(0);
        assertThatThrownBy(stored::narrowing).isInstanceOf(IllegalArgumentException.class);
    }

    private void set(int id, Instant at, String... elements) {
        DATABASE.run(session -> {
            Person administrator = session.find(Person.class, person);
            new LicensingRepository(session)
                    .add(new CollectionNarrowing(
                            new UUID(organization.getMostSignificantBits(), id),
                            organization,
                            narrowing(elements),
                            administrator,
                            at));
        });
    }

    private List<CollectionNarrowing> narrowings() {
        return DATABASE.call(session -> new LicensingRepository(session).narrowingsOf(Set.of(organization)));
    }

    private static Narrowing narrowing(String... elements) {
        return new Narrowing(Stream.of(elements).map(ElementRef::parse).collect(Collectors.toSet()));
    }
}
