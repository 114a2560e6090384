package candor.dev;

import java.util.Map;
import java.util.Optional;

/** The CANDOR_ variables; one that is set to nothing counts as not set. */
record EnvironmentVariables(Map<String, String> values) {

    private static final int HIGHEST_PORT = 65_535;

    Optional<String> optional(String name) {
        return Optional.ofNullable(values.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    String text(String name, String otherwise) {
        return optional(name).orElse(otherwise);
    }

    int port(String name, int otherwise) {
        String value = text(name, Integer.toString(otherwise));
        if (value.matches("\\d{1,5}")) {
            int port = Integer.parseInt(value);
            if (port >= 1 && port <= HIGHEST_PORT) {
                return port;
            }
        }
        throw new StartupProblem(name + " is '" + value + "': set it to a port number from 1 to 65535.");
    }

    Optional<String> url(String name, String... prefixes) {
        Optional<String> value = optional(name);
        for (String prefix : prefixes) {
            if (value.isEmpty() || value.get().startsWith(prefix)) {
                return value;
            }
        }
        throw new StartupProblem(
                name + " is '" + value.orElse("") + "': it has to start with " + String.join(" or ", prefixes) + ".");
    }
}
