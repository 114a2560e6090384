package candor.dev.reports;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** What the reports are put together from, read from the files beside this class. */
final class Samples {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, List<String>> releases = json("releases.json", new TypeReference<>() {});
    private final List<Prompt> prompts = lines("prompts.txt").map(Prompt::parse).toList();
    private final List<Failure> failures = Arrays.stream(
                    String.join("\n", lines("failures.txt").toList()).split("\n---\n"))
            .map(Failure::parse)
            .toList();

    static List<Installation> installations() {
        return json("installations.json", new TypeReference<>() {});
    }

    /** @param progress from 0, the first release, to 1, the newest */
    String release(String product, double progress) {
        List<String> known = releases.get(product);
        return known.get(Math.min(known.size() - 1, (int) (progress * known.size())));
    }

    Prompt prompt(Random random, List<String> languages) {
        List<Prompt> understood = prompts.stream()
                .filter(prompt -> languages.contains(prompt.language()))
                .toList();
        return any(random, understood);
    }

    Failure failure(Random random) {
        return any(random, failures);
    }

    static <T> T any(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static Stream<String> lines(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("# "));
    }

    private static <T> T json(String name, TypeReference<T> type) {
        try {
            return JSON.readValue(bytes(name), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String name) {
        try (InputStream stream = Samples.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IOException(name + " is not on the class path");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
