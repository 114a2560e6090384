package candor.dev;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Keycloak, unpacked, with its data. Its first start rewrites some of its own files, so the folder counts as complete
 * only when that start has come to its end.
 */
public final class KeycloakHome {

    private static final String REALM_FILE = "candor-realm.json";

    private final Path state;
    private final Path folder;
    private final Path zip;

    /** The folder carries the version in its name: a newer Keycloak gets a new one. */
    public KeycloakHome(Path state, Path zip) {
        this.state = state;
        this.folder = state.resolve(
                zip.getFileName().toString().replace("-quarkus-dist", "").replace(".zip", ""));
        this.zip = zip;
    }

    Path folder() {
        return folder;
    }

    boolean isComplete() {
        return Files.exists(folder.resolve("complete"));
    }

    void markComplete() {
        try {
            Files.writeString(folder.resolve("complete"), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void prepare() {
        if (!isComplete()) {
            Folders.replace(folder, this::unpack);
        }
        try {
            String realm = realm();
            Path imported = folder.resolve("data/import").resolve(REALM_FILE);
            if (!Files.exists(imported) || !Files.readString(imported).equals(realm)) {
                // Keycloak imports a realm only into a store that has none of that name.
                forgetData();
                Files.createDirectories(imported.getParent());
                Files.writeString(imported, realm);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next start imports the realm as if it were the first. */
    public void forgetData() {
        Folders.delete(folder.resolve("data/h2"));
    }

    private String realm() throws IOException {
        try (InputStream stream = KeycloakHome.class.getResourceAsStream(REALM_FILE)) {
            if (stream == null) {
                throw new IOException(REALM_FILE + " is not on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(RealmSecretFile.PLACE, RealmSecretFile.read(state));
        }
    }

    private void unpack(Path into) throws IOException {
        try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path inside = Path.of(entry.getName());
                if (entry.isDirectory() || inside.getNameCount() < 2) {
                    continue;
                }
                // Without the zip's own top folder.
                Path target =
                        into.resolve(inside.subpath(1, inside.getNameCount())).normalize();
                if (!target.startsWith(into)) {
                    throw new IOException("unexpected path in " + zip + ": " + entry.getName());
                }
                Files.createDirectories(target.getParent());
                Files.copy(entries, target);
            }
        }
    }
}
