package candor.policy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Policy versions that the vendor publishes beside those that ship with a release: a folder with {@code policy-2.yaml},
 * {@code statement-2.txt} and so on. It fails closed: whatever in it looks like a document and cannot be run as the next
 * version is refused, since a version that is quietly left out would be a promise that nobody keeps.
 */
final class PolicyFolder {
    private final Path folder;
    private final PolicyFiles files;

    PolicyFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        this.files = PolicyFiles.in(this.folder);
    }

    /**
     * The versions before and those of the folder, oldest first.
     *
     * @throws PolicyException if the folder or one of its documents cannot be read, or does not continue those before
     */
    List<GeneralPolicy> after(List<GeneralPolicy> before) {
        List<GeneralPolicy> all = new ArrayList<>(before);
        TreeSet<String> documents = documents();
        while (!documents.isEmpty()) {
            String document = GeneralPolicy.document(all.size() + 1);
            if (!documents.remove(document)) {
                throw new PolicyException(
                        documents.first(), 1, "the next version is to be called " + document + " and is not there");
            }
            all.add(next(document, all));
        }
        return all;
    }

    private GeneralPolicy next(String document, List<GeneralPolicy> before) {
        GeneralPolicy policy = read(document);
        if (!document.equals(GeneralPolicy.document(policy.version()))) {
            throw new PolicyException(document, 1, "it says to be version " + policy.version());
        }
        GeneralPolicy last = before.get(before.size() - 1);
        if (!policy.effective().isAfter(last.effective())) {
            throw new PolicyException(document, 1, "it takes effect no later than version " + last.version());
        }
        return policy;
    }

    private GeneralPolicy read(String document) {
        try (InputStream stream = Files.newInputStream(folder.resolve(document))) {
            return new PolicyReader(document, files).read(stream);
        } catch (IOException e) {
            throw new PolicyException(document, 1, "it cannot be read");
        }
    }

    private TreeSet<String> documents() {
        try (Stream<Path> found = Files.list(folder)) {
            TreeSet<String> documents = new TreeSet<>();
            found.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml") || name.endsWith(".yml"))
                    .forEach(documents::add);
            return documents;
        } catch (IOException e) {
            throw new PolicyException(folder.toString(), 1, "there is no such folder, or it cannot be read");
        }
    }
}
