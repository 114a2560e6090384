package candor.diagnostics.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Crashes as runtimes, debuggers, sanitizers and crash reporters of many platforms write them. Each file holds events; a bug's events, which
 * differ as versions, machines, languages and tools make them differ, have one name behind {@code @@}, and a message, if any, behind {@code M:}.
 */
class PlatformsTest {

    record Event(
            String bug, @Nullable String message, @Nullable String stack) {
        Signature signature() {
            return Grouping.of(new ReportedError("ERROR", message, stack));
        }

        Event with(String changed) {
            return new Event(bug, message, changed);
        }
    }

    /** What happens to a stack on its way, and says nothing of the bug. */
    enum Way {
        OTHER_LINE_ENDS("\n", "\r\n"),
        INDENTATION_LOST("(?m)^[ \\t]+", ""),
        INDENTED("(?m)^", "    "),
        EMPTY_LINES_BETWEEN("\n", "\n\n"),
        COLORED("(?m)^(.+)$", "\u001b[31m$1\u001b[0m"),
        TYPES_COLORED("([A-Za-z]+(?:Error|Exception))", "\u001b[1;35m$1\u001b[0m"),
        SPACES_OF_A_WEB_PAGE("(?m)^ +", "\u00a0\u00a0"),
        IN_A_LOG("\\A", "2026-05-21 09:13:05,123 ERROR [main] lumen.Log - "),
        AFTER_A_SENTENCE("\\A", "Something went wrong in job 4711\n"),
        BEFORE_A_SENTENCE("\\z", "\n\nSystem: 32 GB\n"),
        ;

        private final String pattern;
        private final String by;

        Way(String pattern, String by) {
            this.pattern = pattern;
            this.by = by;
        }
    }

    static List<Event> events() {
        return Stream.of("managed", "native", "scripts")
                .flatMap(file -> Pattern.compile("(?m)^@@ ").splitAsStream(GroupingTest.read("platforms/" + file)))
                .filter(part -> !part.isBlank())
                .map(PlatformsTest::event)
                .toList();
    }

    private static Event event(String part) {
        List<String> lines = new ArrayList<>(part.lines().toList());
        String bug = lines.remove(0);
        boolean said = !lines.isEmpty() && lines.get(0).startsWith("M: ");
        String message = said ? lines.remove(0).substring(3) : null;
        return new Event(bug, message, lines.isEmpty() ? null : String.join("\n", lines));
    }

    static Stream<List<Event>> bugs() {
        Map<String, List<Event>> bugs = new LinkedHashMap<>();
        events().forEach(event ->
                bugs.computeIfAbsent(event.bug(), any -> new ArrayList<>()).add(event));
        return bugs.values().stream();
    }

    @ParameterizedTest
    @MethodSource("bugs")
    @DisplayName("whoever writes it down, in whichever version, language and place: one bug is one group")
    void together(List<Event> bug) {
        assertThat(bug).extracting(Event::signature).containsOnly(bug.get(0).signature());
    }

    @Test
    @DisplayName("two bugs are two groups, also with one message, one type, or one helper of the platform on top")
    void apart() {
        Map<UUID, String> seen = new HashMap<>();
        for (Event event : events()) {
            String other = seen.putIfAbsent(event.signature().id(), event.bug());
            assertThat(other).as("with %s", event.signature()).isIn(null, event.bug());
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    @DisplayName("logs, terminals, pages and editors change no group")
    void onTheWay(Way way) {
        for (Event event : events()) {
            if (event.stack() != null && !event.stack().matches("(?s)[{#].*")) { // JSON, and marks at the margin
                Event changed = event.with(event.stack().replaceAll(way.pattern, way.by));
                assertThat(changed.signature()).as(event.stack()).isEqualTo(event.signature());
            }
        }
    }

    static Way[] ways() {
        return Way.values();
    }
}
