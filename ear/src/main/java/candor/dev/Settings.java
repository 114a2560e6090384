package candor.dev;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a run can be told by environment variables; the README lists them with their defaults.
 *
 * @param externalDatabase JDBC address of a PostgreSQL to use instead of the run's own
 * @param externalProvider address of a realm to use instead of the run's own Keycloak
 * @param beaconKey the website's collector key that the portal's own beacon sends with
 * @param state folder that keeps everything from one run to the next
 */
public record Settings(
        int httpPort,
        int managementPort,
        int databasePort,
        int keycloakPort,
        Optional<String> externalDatabase,
        Credentials owner,
        Credentials application,
        Optional<String> externalProvider,
        String clientSecret,
        String beaconKey,
        Path state) {

    static final String DATABASE = "candor";
    static final String REALM = "candor";

    public Settings {
        Map<Integer, String> taken = new LinkedHashMap<>();
        claim(taken, httpPort, "CANDOR_HTTP_PORT");
        claim(taken, managementPort, "CANDOR_MANAGEMENT_PORT");
        if (externalDatabase.isEmpty()) {
            claim(taken, databasePort, "CANDOR_DB_PORT");
        }
        if (externalProvider.isEmpty()) {
            claim(taken, keycloakPort, "CANDOR_KEYCLOAK_PORT");
        }
        if (owner.user().equals(application.user())) {
            throw new StartupProblem("CANDOR_DB_OWNER and CANDOR_DB_USER are both '" + owner.user()
                    + "': the application needs a lesser role of its own.");
        }
    }

    /** @param root the checkout, against which a relative CANDOR_STATE is resolved */
    public static Settings from(Map<String, String> environment, Path root) {
        EnvironmentVariables variables = new EnvironmentVariables(environment);
        return new Settings(
                variables.port("CANDOR_HTTP_PORT", 8080),
                variables.port("CANDOR_MANAGEMENT_PORT", 9990),
                variables.port("CANDOR_DB_PORT", 5433),
                variables.port("CANDOR_KEYCLOAK_PORT", 8180),
                variables.url("CANDOR_DB_URL", "jdbc:postgresql:"),
                new Credentials(
                        variables.text("CANDOR_DB_OWNER", "candor"),
                        variables.text("CANDOR_DB_OWNER_PASSWORD", "candor")),
                new Credentials(
                        variables.text("CANDOR_DB_USER", "candor_app"),
                        variables.text("CANDOR_DB_PASSWORD", "candor_app")),
                variables.url("CANDOR_OIDC_URL", "http://", "https://"),
                variables.text("CANDOR_OIDC_CLIENT_SECRET", "candor-portal-development"),
                variables.text("CANDOR_BEACON_KEY", "demo-website"),
                root.resolve(variables.text("CANDOR_STATE", ".dev"))
                        .toAbsolutePath()
                        .normalize());
    }

    public String databaseUrl() {
        return externalDatabase.orElse("jdbc:postgresql://localhost:" + databasePort + "/" + DATABASE);
    }

    public String providerUrl() {
        return externalProvider.orElse("http://localhost:" + keycloakPort + "/realms/" + REALM);
    }

    public String portalUrl() {
        return "http://localhost:" + httpPort + "/";
    }

    public String managementUrl() {
        return "http://localhost:" + managementPort + "/";
    }

    /** The folder that mails are laid into. */
    public Path mails() {
        return state.resolve("mail");
    }

    private static void claim(Map<Integer, String> taken, int port, String variable) {
        String other = taken.putIfAbsent(port, variable);
        if (other != null) {
            throw new StartupProblem(other + " and " + variable + " are both " + port + ": give each its own port.");
        }
    }
}
