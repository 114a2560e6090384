package candor.licensing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candor.testing.TestDatabase;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LicensingRepositoryTest {
    private static final TestDatabase DATABASE = TestDatabase.get();
    private static final UUID ORGANIZATION = UUID.randomUUID();
    private static final UUID LICENSE = UUID.randomUUID();
    private static final UUID PERSON = UUID.randomUUID();
    private static final UUID SOURCE = UUID.randomUUID();

    @BeforeAll
    static void somebody() {
        DATABASE.asOwner(
                "insert into organization (id, name, display_name) values ('%s', 'initech', 'Initech')"
                        .formatted(ORGANIZATION),
                "insert into person (id, subject, sign_in_name, organization_id) values ('%s', 'subject-1', 'peter', '%s')"
                        .formatted(PERSON, ORGANIZATION),
                "insert into license (id, reference) values ('%s', 'L-1')".formatted(LICENSE),
                term("CONSUMER", "null", "'2025-01-01T00:00:00Z'", "'2026-01-01T00:00:00Z'"),
                term("ENTERPRISE", "'" + ORGANIZATION + "'", "'2026-01-01T00:00:00Z'", "null"),
                "insert into license_assignment (id, license_id, person_id, valid_from) values ('%s', '%s', '%s', '2025-01-01T00:00:00Z')"
                        .formatted(UUID.randomUUID(), LICENSE, PERSON),
                "insert into collector_source (id, surface, license_id) values ('%s', 'SOFTWARE', '%s')"
                        .formatted(SOURCE, LICENSE),
                "insert into collector_key (id, source_id, key_hash) values ('%s', '%s', sha256('key-1'))"
                        .formatted(UUID.randomUUID(), SOURCE));
    }

    @Test
    @DisplayName("R12: a license cannot have two terms at once, nor an organization two agreements")
    void noTwoAtOnce() {
        assertThatThrownBy(() -> DATABASE.asOwner(term("CONSUMER", "null", "'2025-06-01T00:00:00Z'", "null")))
                .hasMessageContaining("exclusion constraint");
        agreement(1, "2026-01-01T00:00:00Z", "{}");
        assertThatThrownBy(() -> agreement(2, "2026-02-01T00:00:00Z", "{}"))
                .hasMessageContaining("exclusion constraint");
        DATABASE.asOwner("delete from service_agreement where organization_id = '" + ORGANIZATION + "'");
    }

    @Test
    @DisplayName("people are found by subject and as members; consumer licenses are a person's own")
    void people() {
        DATABASE.run(session -> {
            LicensingRepository licensing = new LicensingRepository(session);
            assertThat(licensing.personBySubject("subject-1").orElseThrow().organization())
                    .isPresent();
            assertThat(licensing.personBySubject("subject-2")).isEmpty();
            assertThat(licensing.consumerLicensesOf(PERSON)).containsExactly(LICENSE);
            assertThat(licensing.memberOf(ORGANIZATION, "peter")).isPresent();
            assertThat(licensing.memberOf(UUID.randomUUID(), "peter")).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"categories\": {\"PROMPTS\": {\"omit\": []}}, \"omitUserIdentifiers\": false, \"tools\": [], \"staffDiagnostics\": false}",
                "{\"categories\": {\"USAGE\": {\"omit\": [\"PROMPT\"]}}, \"omitUserIdentifiers\": false, \"tools\": [], \"staffDiagnostics\": false}",
                "{\"categories\": {\"USAGE\": {}}, \"omitUserIdentifiers\": false, \"tools\": [], \"staffDiagnostics\": false}",
                "{\"categories\": {}, \"tools\": [], \"staffDiagnostics\": false}",
                "{\"categories\": {}, \"omitUserIdentifiers\": false, \"tools\": [], \"staffDiagnostics\": false, \"more\": 1}"
            })
    @DisplayName("R11: terms that are incomplete or not in the vocabulary are an error, never a default")
    void strictTerms(String terms) {
        assertThatThrownBy(() -> AgreementTermsJson.read(terms)).isInstanceOf(IllegalStateException.class);
    }

    private static String term(String type, String organization, String from, String to) {
        return "insert into license_term (id, license_id, license_type, organization_id, valid_from, valid_to) values ('%s', '%s', '%s', %s, %s, %s)"
                .formatted(UUID.randomUUID(), LICENSE, type, organization, from, to);
    }

    private static void agreement(int version, String from, String terms) {
        DATABASE.asOwner(
                "insert into service_agreement (id, organization_id, version, in_force_from, terms) values ('%s', '%s', %d, '%s', '%s')"
                        .formatted(UUID.randomUUID(), ORGANIZATION, version, from, terms));
    }
}
