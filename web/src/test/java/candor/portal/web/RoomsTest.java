package candor.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every word of the portal stands in every language, and every page's word stands in a room. */
class RoomsTest {
    private static final Path WORDS = Path.of("src/main/resources/candor/words");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)(,[a-z]+)?");
    /** {@code text['key']}, {@code text[condition ? 'key' : 'key']}, {@code words.say('key'} and Java's {@code say("key"}. */
    private static final Pattern ASKED = Pattern.compile(
            "text\\[([^\\]]*)\\]|\\bsay\\(\\s*((?:\"[^\"]*\"|'[^']*'|[^\"'(),]+ \\? '[^']*' : '[^']*'))");

    private static final Pattern QUOTED = Pattern.compile("[\"']([A-Za-z][\\w.-]*)[\"']");

    static Stream<String> rooms() {
        return Texts.ROOMS.stream();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomHasTheSameWordsInEveryLanguage(String room) throws IOException {
        assertThat(read(room + "_de").keySet()).isEqualTo(read(room).keySet());
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aWordHasTheSamePlacesInEveryLanguage(String room) throws IOException {
        assertThat(places(read(room + "_de"))).isEqualTo(places(read(room)));
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void noWordWithPlacesLosesAnApostropheOrThePlaceBehindIt(String room) throws IOException {
        for (String file : List.of(room, room + "_de")) {
            assertThat(read(file).values())
                    .as(file)
                    .filteredOn(word -> PLACE.matcher(word).find())
                    .noneMatch(word -> word.replace("''", "").contains("'"));
        }
    }

    @Test
    void everyFileOfWordsBelongsToARoom() throws IOException {
        try (Stream<Path> files = Files.list(WORDS)) {
            assertThat(files.map(file -> file.getFileName().toString().replaceAll("(_de)?\\.properties$", "")))
                    .containsOnlyElementsOf(Texts.ROOMS);
        }
    }

    @Test
    void whatAPageAsksForHasAWord() throws IOException {
        Set<String> words = words();
        Set<String> asked = ASKED.matcher(sources())
                .results()
                .flatMap(found -> QUOTED.matcher(found.group()).results())
                .map(found -> found.group(1))
                .filter(key -> key.contains(".") && !key.endsWith(".")) // which is the beginning of one put together
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(asked).isNotEmpty().allSatisfy(key -> assertThat(words).contains(key));
    }

    /** A key may be put together from a vocabulary and a word of it: then its beginning stands in a source. */
    @Test
    void everyWordIsAskedForSomewhere() throws IOException {
        Set<String> quoted = Pattern.compile("[\"']([A-Za-z][\\w-]*(?:\\.[\\w-]+)*)\\.?[\"']")
                .matcher(sources())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(words())
                .filteredOn(key -> beginnings(key).noneMatch(quoted::contains))
                .isEmpty();
    }

    private static Stream<String> beginnings(String key) {
        return Stream.iterate(
                key, each -> !each.isEmpty(), each -> each.substring(0, Math.max(0, each.lastIndexOf('.'))));
    }

    private static Set<String> words() throws IOException {
        Set<String> words = new TreeSet<>();
        for (String room : Texts.ROOMS) {
            words.addAll(read(room).keySet());
        }
        return words;
    }

    private static Map<String, Set<String>> places(Map<String, String> words) {
        Map<String, Set<String>> places = new TreeMap<>();
        words.forEach((key, word) -> places.put(
                key,
                PLACE.matcher(word).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new))));
        return places;
    }

    /** {@code Files.readString} refuses what is not UTF-8. */
    private static Map<String, String> read(String file) throws IOException {
        Properties read = new Properties();
        read.load(new StringReader(Files.readString(WORDS.resolve(file + ".properties"), StandardCharsets.UTF_8)));
        return read.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, read::getProperty));
    }

    private static String sources() throws IOException {
        StringBuilder sources = new StringBuilder();
        for (Path folder : List.of(Path.of("src/main/webapp"), Path.of("src/main/java"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(each -> each.toString().matches(".*\\.(xhtml|java)"))
                        .toList()) {
                    sources.append(Files.readString(file)).append('\n');
                }
            }
        }
        return sources.toString();
    }
}
