package candor.system;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** The portal's own English words that German ones stand for, so that a page can be searched for them. */
final class EnglishWords {
    private static final Path WORDS = Path.of("../web/src/main/resources/candor/words");

    private EnglishWords() {}

    /** Keys by their English words; without those that are the same word in German, of whatever key. */
    static Map<String, String> withGermanOnes() {
        try (Stream<Path> files = Files.list(WORDS)) {
            Map<String, String> english = new HashMap<>();
            Map<String, String> german = new HashMap<>();
            List<Path> all = files.toList();
            for (Path file : all) {
                Properties read = new Properties();
                read.load(new StringReader(Files.readString(file)));
                boolean isGerman = file.toString().endsWith("_de.properties");
                read.stringPropertyNames()
                        .forEach(key -> (isGerman ? german : english).put(read.getProperty(key), key));
            }
            english.keySet().removeAll(german.keySet());
            return english;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
