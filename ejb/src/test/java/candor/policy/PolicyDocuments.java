package candor.policy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** The first policy document with something changed in it. */
public final class PolicyDocuments {
    static final String NAME = "changed.yaml";

    private PolicyDocuments() {}

    /** The policy that the document says after the change. */
    public static GeneralPolicy changed(UnaryOperator<String> change) {
        return read(change.apply(first()));
    }

    static GeneralPolicy read(String document) {
        return new PolicyReader(NAME, PolicyFiles.BUNDLED)
                .read(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
    }

    static String first() {
        try (InputStream stream = PolicyDocuments.class.getResourceAsStream("/policy/policy-1.yaml")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
