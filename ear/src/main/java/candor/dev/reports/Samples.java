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
import java.util.UUID;
import java.util.stream.Stream;

/** What the reports are put together from, read from the files beside this class. */
final class Samples {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, List<String>> releases = json("releases.json", new TypeReference<>() {});
    private final List<Prompt> prompts = lines("prompts.txt").map(Prompt::parse).toList();
    private final List<Prompt> searches =
            lines("searches.txt").map(line -> Prompt.parse(line + " |")).toList();
    private final List<Failure> failures = failures("failures.txt");
    private final List<Failure> pageCrashes = failures("page-crashes.txt");
    private final List<Failure> cloudFailures = failures("cloud-failures.txt");

    static List<Installation> installations() {
        return json("installations.json", new TypeReference<>() {});
    }

    static List<Visitor> visitors() {
        return json("visitors.json", new TypeReference<>() {});
    }

    static List<CloudClient> cloudClients() {
        return json("cloud-clients.json", new TypeReference<>() {});
    }

    /** @param progress from 0, the first release, to 1, the newest */
    String release(String product, double progress) {
        List<String> known = releases.get(product);
        return known.get(Math.min(known.size() - 1, (int) (progress * known.size())));
    }

    Prompt prompt(Random random, List<String> languages) {
        return any(random, in(languages, prompts));
    }

    String search(Random random, List<String> languages) {
        return any(random, in(languages, searches)).text();
    }

    Failure failure(Random random) {
        return any(random, failures);
    }

    /** The one that comes first in its file. */
    Failure firstFailure() {
        return failures.get(0);
    }

    Failure pageCrash(Random random) {
        return any(random, pageCrashes);
    }

    Failure cloudFailure(Random random) {
        return any(random, cloudFailures);
    }

    static UUID id(Random random) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return UUID.nameUUIDFromBytes(bytes);
    }

    static <T> T any(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static List<Prompt> in(List<String> languages, List<Prompt> texts) {
        return texts.stream()
                .filter(text -> languages.contains(text.language()))
                .toList();
    }

    private static List<Failure> failures(String name) {
        String blocks = String.join("\n", lines(name).toList());
        return Arrays.stream(blocks.split("\n---\n")).map(Failure::parse).toList();
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
