package candor.dev;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.EdECPrivateKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/** The key that this run's certificates are signed with, made once: an Ed25519 key in a JSON Web Key Set (RFC 8037). */
public final class CertificateKeyFile {
    private static final int KEY_BYTES = 32;

    private CertificateKeyFile() {}

    /** @return the file, made if it was not there yet */
    public static Path in(Path state) {
        Path file = state.resolve("certificate-keys.json");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(state);
                Files.writeString(file, newKeySet());
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String newKeySet() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded(); // the key itself is at the end
            ObjectNode set = new ObjectMapper().createObjectNode();
            set.putArray("keys")
                    .addObject()
                    .put("kty", "OKP")
                    .put("crv", "Ed25519")
                    .put("use", "sig")
                    .put("kid", UUID.randomUUID().toString())
                    .put("x", base64(Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length)))
                    .put(
                            "d",
                            base64(((EdECPrivateKey) pair.getPrivate())
                                    .getBytes()
                                    .orElseThrow()));
            return set.toPrettyString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform since 15 has Ed25519
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
