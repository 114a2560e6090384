package candor.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateKeysTest {
    /** The key pair of RFC 8037, appendix A.1. */
    private static final String PRIVATE = "\"d\": \"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A\", ";

    private static final String PUBLIC =
            "\"kty\": \"OKP\", \"crv\": \"Ed25519\", \"x\": \"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"";

    @TempDir
    private Path folder;

    @Test
    @DisplayName("R17: what is signed can be verified with the published half alone, and a changed text cannot")
    void verifies() throws Exception {
        JsonWebKeySet keys = CertificateKeys.read(file("{\"keys\": [{\"kid\": \"now\", " + PRIVATE + PUBLIC + "}]}"));
        String[] parts = CertificateKeys.sign(keys, "text", "{\"total\": 3}").split("\\.");
        JsonNode header = new ObjectMapper().readTree(decode(parts[0]));
        assertThat(header.path("alg").asText()).isEqualTo("EdDSA");
        assertThat(header.path("kid").asText()).isEqualTo("now");
        assertThat(decode(parts[1])).asString().isEqualTo("{\"total\": 3}");
        assertThat(verifies(parts[0] + "." + parts[1], parts[2])).isTrue();
        assertThat(verifies(parts[0] + "." + parts[1] + "A", parts[2])).isFalse();
    }

    @Test
    @DisplayName("a text of another type, or changed, or by another algorithm is none of ours")
    void types() throws Exception {
        JsonWebKeySet keys = CertificateKeys.read(file("{\"keys\": [{\"kid\": \"now\", " + PRIVATE + PUBLIC + "}]}"));
        String signed = CertificateKeys.sign(keys, "preview", "said");
        assertThat(CertificateKeys.verified(keys, "preview", signed)).contains("said");
        assertThat(CertificateKeys.verified(keys, "certificate", signed)).isEmpty();
        assertThat(CertificateKeys.verified(keys, "preview", signed.replaceFirst("\\.", ".AA")))
                .isEmpty();
        String unsigned = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\": \"none\", \"typ\": \"preview\"}".getBytes(StandardCharsets.US_ASCII));
        assertThat(CertificateKeys.verified(keys, "preview", unsigned + "." + signed.split("\\.")[1] + "."))
                .isEmpty();
        assertThat(CertificateKeys.verified(keys, "preview", "anything")).isEmpty();
    }

    @Test
    @DisplayName("what an earlier key has signed is still ours where that is asked for, and nobody else's is")
    void earlierKeys() throws Exception {
        JsonWebKeySet before =
                CertificateKeys.read(file("{\"keys\": [{\"kid\": \"before\", " + PRIVATE + PUBLIC + "}]}"));
        JsonWebKeySet keys = CertificateKeys.read(file(
                "{\"keys\": [{\"kid\": \"now\", " + PRIVATE + PUBLIC + "}, {\"kid\": \"before\", " + PUBLIC + "}]}"));
        String signed = CertificateKeys.sign(before, "head", "said");
        assertThat(CertificateKeys.isSigned(keys, "head", signed)).isTrue();
        assertThat(CertificateKeys.isSigned(keys, "certificate", signed)).isFalse();
        assertThat(CertificateKeys.isSigned(keys, "head", signed.replaceFirst("\\.", ".AA")))
                .isFalse();
        assertThat(CertificateKeys.verified(keys, "head", signed)).isEmpty();
        JsonWebKeySet others =
                CertificateKeys.read(file("{\"keys\": [{\"kid\": \"others\", " + PRIVATE + PUBLIC + "}]}"));
        assertThat(CertificateKeys.isSigned(keys, "head", CertificateKeys.sign(others, "head", "said")))
                .isFalse();
    }

    @Test
    @DisplayName("the private half is not published, and keys that signed earlier are")
    void published() throws Exception {
        JsonWebKeySet keys = CertificateKeys.read(file(
                "{\"keys\": [{\"kid\": \"now\", " + PRIVATE + PUBLIC + "}, {\"kid\": \"before\", " + PUBLIC + "}]}"));
        JsonNode published = new ObjectMapper().readTree(keys.toJson(OutputControlLevel.PUBLIC_ONLY));
        assertThat(published.findValuesAsText("kid")).containsExactly("now", "before");
        assertThat(published.findValues("d")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"keys\": []} | has to be an Ed25519 key",
                "{\"keys\": [{\"kid\": \"now\", PUBLIC}]} | with its private half",
                "{\"keys\": [{PRIVATE PUBLIC}]} | with a kid",
                "{\"keys\": [{\"kid\": \"now\", \"kty\": \"oct\", \"k\": \"AAAA\"}]} | has to be an Ed25519 key",
                "nothing | not a readable JSON Web Key Set",
            })
    @DisplayName("a file that could not certify stops the start, and the message shows nothing of it")
    void incomplete(String content, String message) {
        String text = content.replace("PRIVATE", PRIVATE).replace("PUBLIC", PUBLIC);
        assertThatThrownBy(() -> CertificateKeys.read(file(text)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("candor.certificate.keys")
                .hasMessageContaining(message)
                .hasMessageNotContaining("nWGxne");
    }

    @Test
    @DisplayName("a file that is not there stops the start")
    void missing() {
        assertThatThrownBy(() -> CertificateKeys.read(folder.resolve("none.json")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("none.json");
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("keys.json"), content);
    }

    /** By the platform's own means, not by the library that signed. */
    private static boolean verifies(String signed, String signature) throws GeneralSecurityException {
        byte[] key = HexFormat.of()
                .parseHex("302a300506032b6570032100d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        PublicKey published = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key));
        Signature verification = Signature.getInstance("Ed25519");
        verification.initVerify(published);
        verification.update(signed.getBytes(StandardCharsets.US_ASCII));
        return verification.verify(decode(signature));
    }

    private static byte[] decode(String part) {
        return Base64.getUrlDecoder().decode(part);
    }
}
