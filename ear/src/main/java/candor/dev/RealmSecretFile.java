package candor.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The secret by which this run's application administers the accounts of its realm, made once. */
final class RealmSecretFile {

    /** Where the realm's file has it. */
    static final String PLACE = "${candor.identity.admin.secret}";

    private static final int BYTES = 32;

    private RealmSecretFile() {}

    static String read(Path state) {
        Path file = state.resolve("realm-secret");
        try {
            if (!Files.exists(file)) {
                byte[] secret = new byte[BYTES];
                new SecureRandom().nextBytes(secret);
                Files.createDirectories(state);
                Files.writeString(file, HexFormat.of().formatHex(secret));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
