package candor.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * That every door through which people read says for whom it acts (ADR 27). The services' own conditions hide whether the second lock is
 * turned: here it is the lock that is changed, so that whoever acts is somebody else, and is shown nothing.
 */
@WholeSystemTest
class SecondLockIT {
    private static final String ACTING =
            "create or replace function %s() returns uuid language sql stable parallel safe return %s";
    private static final String SETTING = "nullif(current_setting('candor.%s', true), '')::uuid";
    private static final String SOMEBODY_ELSE = "case when " + SETTING + " is not null then gen_random_uuid() end";

    private final WholeSystem system;

    SecondLockIT(WholeSystem system) {
        this.system = system;
    }

    @AfterEach
    void asItWas() {
        act("acting_person", SETTING.formatted("person"));
        act("acting_organization", SETTING.formatted("organization"));
    }

    @ParameterizedTest
    @CsvSource({
        "casey, /api/v1/me/records",
        "casey, /api/v1/me/records?q=fog",
        "avery, /api/v1/organization/records",
    })
    @DisplayName("a list is empty if the database takes its reader for somebody else")
    void lists(String reader, String list) {
        system.collect("demo-license-casey", Reports.of(Reports.full(), "casey").toString());
        system.collect("demo-license-acme", Reports.of(Reports.full(), "dana").toString());
        assertThat(items(reader, list)).as("as it is").isNotEmpty();
        act("acting_person", SOMEBODY_ELSE.formatted("person"));
        act("acting_organization", SOMEBODY_ELSE.formatted("organization"));
        assertThat(items(reader, list)).as("as somebody else").isEmpty();
    }

    private JsonNode items(String reader, String list) {
        return WholeSystem.json(system.get(list, reader)).path("items");
    }

    private void act(String function, String whom) {
        system.execute(ACTING.formatted(function, whom));
    }
}
