package candor.dev;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the build has made or fetched for a run; Maven names the places in system properties.
 *
 * @param server the provisioned WildFly
 * @param keycloak Keycloak's zip in the local Maven repository
 */
public record Build(Path root, Path server, Path ear, Path keycloak) {

    public static Build fromSystemProperties() {
        return new Build(place("root"), place("server"), place("ear"), place("keycloak"));
    }

    private static Path place(String name) {
        String value = System.getProperty("candor.build." + name);
        if (value == null || !Files.exists(Path.of(value))) {
            throw new StartupProblem("The build has not made " + name + " (" + value + "): start it with `mvn -Pdev` in"
                    + " the root of the checkout.");
        }
        return Path.of(value).toAbsolutePath().normalize();
    }
}
