package candor.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every way in: the endpoints as the running server describes them and as the classes declare them, the pages, the servlets. */
final class Doors {
    private static final Path PAGES = Path.of("../web/src/main/webapp");
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPath(Path.of("../web/target/classes"));

    private Doors() {}

    /** @param path with its parameters in braces */
    record Endpoint(String method, String path) implements Comparable<Endpoint> {
        @Override
        public int compareTo(Endpoint other) {
            return toString().compareTo(other.toString());
        }

        boolean changes() {
            return !method.equals("GET");
        }

        /** Its address with the same in place of each parameter. */
        String with(String value) {
            return path.replaceAll("\\{[^}]*}", Matcher.quoteReplacement(value));
        }

        @Override
        public String toString() {
            return path + " " + method;
        }
    }

    /** As the server says in its OpenAPI document. */
    static Set<Endpoint> described(WholeSystem system) {
        JsonNode paths = WholeSystem.json(system.send(
                        HttpRequest.newBuilder(system.portal("/openapi")).header("Accept", "application/json")))
                .path("paths");
        Set<Endpoint> found = new TreeSet<>();
        paths.fields().forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(name -> {
            String method = name.toUpperCase(Locale.ROOT);
            if (METHODS.contains(method)) {
                found.add(new Endpoint(method, path.getKey()));
            }
        }));
        return found;
    }

    /** As the classes' annotations say. */
    static Set<Endpoint> declared() {
        return CLASSES.stream()
                .filter(each -> each.isAnnotatedWith("jakarta.ws.rs.Path"))
                .flatMap(resource -> resource.getAllMethods().stream().flatMap(method -> endpoint(resource, method)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Endpoint> endpoint(JavaClass resource, JavaMethod method) {
        String base = resource.getPackageName().startsWith("candor.collection.") ? "/collect/v1" : "/api/v1";
        String path = base + "/" + path(resource.getAnnotationOfType("jakarta.ws.rs.Path"))
                + method.tryGetAnnotationOfType("jakarta.ws.rs.Path")
                        .map(each -> "/" + path(each))
                        .orElse("");
        String plain = path.replaceAll("/+", "/").replaceAll("\\{ *(\\w+) *:(?:[^{}]|\\{[^}]*})*}", "{$1}");
        return METHODS.stream()
                .filter(name -> method.isAnnotatedWith("jakarta.ws.rs." + name))
                .map(name -> new Endpoint(name, plain));
    }

    private static String path(JavaAnnotation<?> annotation) {
        return annotation.get("value").orElseThrow().toString();
    }

    /** The addresses of the portal's pages and servlets. A servlet for a whole folder is asked for something in it. */
    static Set<String> ofThePortal() {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(PAGES)) {
            files.map(file -> "/" + PAGES.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> path.endsWith(".xhtml") && !path.startsWith("/WEB-INF/"))
                    .forEach(found::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        CLASSES.stream()
                .flatMap(each -> each.tryGetAnnotationOfType("jakarta.servlet.annotation.WebServlet").stream())
                .flatMap(each -> Stream.of("value", "urlPatterns").flatMap(name -> each.get(name).stream()))
                .flatMap(patterns -> Arrays.stream((Object[]) patterns))
                .forEach(pattern -> found.add(pattern.toString().replace("/*", "/nothing")));
        return found;
    }
}
