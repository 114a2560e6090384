package candor.policy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The terms that one version of the Data Privacy Vocabulary has, so that a policy document names no others. */
final class DpvVocabulary {

    /** What a term is to be a kind of. */
    enum Kind {
        PERSONAL_DATA("PersonalData"),
        PROCESSING("Processing"),
        PURPOSE("Purpose");

        private final String written;

        Kind(String written) {
            this.written = written;
        }

        /** As the vocabulary calls it. */
        String written() {
            return written;
        }
    }

    private final Set<String> lines;

    private DpvVocabulary(Set<String> lines) {
        this.lines = lines;
    }

    /** The list of this name beside the policy documents, or nothing. */
    static Optional<DpvVocabulary> read(String resource, PolicyFiles files) {
        try (InputStream stream = files.open(resource)) {
            if (stream == null) {
                return Optional.empty();
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return Optional.of(new DpvVocabulary(
                    reader.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(Kind kind, String term) {
        return lines.contains(kind.written() + " " + term);
    }
}
