package candor.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * The keys that certificates, and the audit's heads, are signed with: a JSON Web Key Set (RFC 7517) of Ed25519 keys (RFC 8037) in a file. The first key
 * signs; the public halves of all are published, so that what earlier keys have signed can still be verified. Without the file the
 * application does not start: nothing may be deleted that cannot be certified.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@PermitAll // the public halves are everybody's, and nothing else leaves
public class CertificateKeys {
    private static final String SETTING = "candor.certificate.keys";

    @Inject
    @ConfigProperty(name = SETTING)
    private String file;

    private JsonWebKeySet keys = new JsonWebKeySet();

    @PostConstruct
    void read() {
        keys = read(Path.of(file));
    }

    /** @throws IllegalStateException naming what is wrong with the file */
    static JsonWebKeySet read(Path file) {
        try {
            JsonWebKeySet read = new JsonWebKeySet(Files.readString(file));
            if (!isComplete(read)) {
                throw new IllegalStateException(SETTING
                        + ": every key has to be an Ed25519 key with a kid, the first one with its private half");
            }
            return read;
        } catch (IOException | JoseException e) {
            throw new IllegalStateException(SETTING + ": " + file + " is not a readable JSON Web Key Set", e);
        }
    }

    private static boolean isComplete(JsonWebKeySet keys) {
        return !keys.getJsonWebKeys().isEmpty()
                && keys.getJsonWebKeys().stream()
                        .allMatch(key -> key instanceof OctetKeyPairJsonWebKey && key.getKeyId() != null)
                && signing(keys).getPrivateKey() != null;
    }

    private static OctetKeyPairJsonWebKey signing(JsonWebKeySet keys) {
        return (OctetKeyPairJsonWebKey) keys.getJsonWebKeys().get(0);
    }

    /**
     * @param type what kind of text it is, so that none is taken for one of another kind
     * @return a compact JSON Web Signature of this payload
     */
    public String sign(String type, String payload) {
        return sign(keys, type, payload);
    }

    static String sign(JsonWebKeySet keys, String type, String payload) {
        OctetKeyPairJsonWebKey key = signing(keys);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setHeader("typ", type);
        signature.setPayload(payload);
        signature.setKey(key.getPrivateKey());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("the certificate could not be signed", e);
        }
    }

    /** The payload of a text of this type that the key which signs now has signed; absent: it is none. */
    public Optional<String> verified(String type, String compact) {
        return verified(keys, type, compact);
    }

    static Optional<String> verified(JsonWebKeySet keys, String type, String compact) {
        return verified(List.of(signing(keys)), type, compact);
    }

    /** Whether one of the published keys, the present one or an earlier one, has signed this text as one of this type. */
    public boolean isSigned(String type, String compact) {
        return isSigned(keys, type, compact);
    }

    static boolean isSigned(JsonWebKeySet keys, String type, String compact) {
        return verified(keys.getJsonWebKeys(), type, compact).isPresent();
    }

    private static Optional<String> verified(List<? extends JsonWebKey> accepted, String type, String compact) {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setAlgorithmConstraints(
                    new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.EDDSA));
            signature.setCompactSerialization(compact);
            String named = signature.getKeyIdHeaderValue();
            Optional<? extends JsonWebKey> key = accepted.stream()
                    .filter(each -> Objects.equals(each.getKeyId(), named))
                    .findFirst();
            if (key.isEmpty()) {
                return Optional.empty();
            }
            signature.setKey(((OctetKeyPairJsonWebKey) key.get()).getPublicKey());
            boolean good = signature.verifySignature() && type.equals(signature.getHeader("typ"));
            return good ? Optional.of(signature.getPayload()) : Optional.empty();
        } catch (JoseException notASignature) {
            return Optional.empty();
        }
    }

    /** The public halves, as a JSON Web Key Set. */
    public String published() {
        return keys.toJson(OutputControlLevel.PUBLIC_ONLY);
    }
}
