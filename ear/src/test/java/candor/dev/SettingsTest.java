package candor.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static final Path ROOT = Path.of("checkout").toAbsolutePath();

    @Test
    void defaultsAreTheContracts() {
        Settings settings = Settings.from(Map.of(), ROOT);

        assertThat(settings.portalUrl()).isEqualTo("http://localhost:8080/");
        assertThat(settings.managementUrl()).isEqualTo("http://localhost:9990/");
        assertThat(settings.databaseUrl()).isEqualTo("jdbc:postgresql://localhost:5433/candor");
        assertThat(settings.providerUrl()).isEqualTo("http://localhost:8180/realms/candor");
        assertThat(settings.owner()).isEqualTo(new Credentials("candor", "candor"));
        assertThat(settings.application()).isEqualTo(new Credentials("candor_app", "candor_app"));
        assertThat(settings.state()).isEqualTo(ROOT.resolve(".dev"));
    }

    @Test
    void aVariableThatIsEmptyCountsAsNotSet() {
        Settings settings = Settings.from(Map.of("CANDOR_HTTP_PORT", " ", "CANDOR_DB_URL", ""), ROOT);

        assertThat(settings.httpPort()).isEqualTo(8080);
        assertThat(settings.externalDatabase()).isEmpty();
    }

    @Test
    void anotherDatabaseAndProviderAreUsedAsTheyAre() {
        Settings settings = Settings.from(
                Map.of(
                        "CANDOR_DB_URL",
                        "jdbc:postgresql://db.example/other",
                        "CANDOR_OIDC_URL",
                        "https://id.example/realms/candor"),
                ROOT);

        assertThat(settings.databaseUrl()).isEqualTo("jdbc:postgresql://db.example/other");
        assertThat(settings.providerUrl()).isEqualTo("https://id.example/realms/candor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "eighty", "80 80", "999999999999"})
    void whatIsNotAPortIsNamedWithItsVariable(String value) {
        assertThatThrownBy(() -> Settings.from(Map.of("CANDOR_DB_PORT", value), ROOT))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("CANDOR_DB_PORT is '" + value + "'")
                .hasMessageNotContaining("\n");
    }

    @Test
    void twoServersCannotShareAPort() {
        assertThatThrownBy(() -> Settings.from(Map.of("CANDOR_HTTP_PORT", "9990"), ROOT))
                .hasMessage("CANDOR_HTTP_PORT and CANDOR_MANAGEMENT_PORT are both 9990: give each its own port.");
    }

    @Test
    void thePortOfAServerThatIsNotStartedMayBeTaken() {
        assertThat(Settings.from(Map.of("CANDOR_HTTP_PORT", "5433", "CANDOR_DB_URL", "jdbc:postgresql://x/y"), ROOT)
                        .httpPort())
                .isEqualTo(5433);
    }

    @Test
    void theApplicationDoesNotOwnItsSchema() {
        assertThatThrownBy(() -> Settings.from(Map.of("CANDOR_DB_USER", "candor"), ROOT))
                .hasMessageContaining("a lesser role of its own");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Candor", "can-dor", "candor; drop table person", "1st"})
    void aRoleHasAPlainName(String name) {
        assertThatThrownBy(() -> Settings.from(Map.of("CANDOR_DB_USER", name), ROOT))
                .isInstanceOf(StartupProblem.class);
    }

    @Test
    void aPasswordIsNotPrinted() {
        assertThat(Settings.from(Map.of("CANDOR_DB_PASSWORD", "s3cret"), ROOT)
                        .application()
                        .toString())
                .doesNotContain("s3cret");
    }
}
