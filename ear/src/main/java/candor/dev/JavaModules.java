package candor.dev;

import java.util.List;
import java.util.stream.Collectors;

/** The parts of a JDK that the servers need; a runtime made with jlink, or a bare JRE, may lack some. */
final class JavaModules {

    private static final List<String> NEEDED = List.of(
            "java.compiler",
            "java.desktop",
            "java.instrument",
            "java.management",
            "java.naming",
            "java.net.http",
            "java.prefs",
            "java.rmi",
            "java.security.jgss",
            "java.security.sasl",
            "java.sql",
            "java.xml.crypto",
            "jdk.security.auth",
            "jdk.unsupported");

    private JavaModules() {}

    static void requireAll() {
        requireAll(NEEDED);
    }

    static void requireAll(List<String> names) {
        String missing = names.stream()
                .filter(name -> ModuleLayer.boot().findModule(name).isEmpty())
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new StartupProblem("The Java in " + System.getProperty("java.home") + " lacks " + missing
                    + ": install a complete JDK 17 or later and point JAVA_HOME at it.");
        }
    }
}
