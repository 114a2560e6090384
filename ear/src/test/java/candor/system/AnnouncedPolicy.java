package candor.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A second version of the policy, published in a folder as a vendor would: the first one with some changes. It takes effect
 * long after every test, so that nothing is decided by it and everybody can read what it would change.
 */
final class AnnouncedPolicy {
    static final String EFFECTIVE = "2099-01-01";

    private AnnouncedPolicy() {}

    /** Consumers' prompts are left out, render inputs kept for 90 days, and the shared cloud grants one right less. */
    static void publish(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("policy-2.yaml"), document());
            Files.writeString(folder.resolve("statement-2.txt"), statement());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String statement() {
        String first = bundled("statement-1.txt");
        return change(first, "sublicense, and distribute such data", "and sublicense such data")
                + "\nText prompts of consumers are left out from 2099 on.";
    }

    private static String document() {
        String text = change(bundled("policy-1.yaml"), "version: \"1\"", "version: \"2\"");
        text = change(text, "effective: 2025-01-01", "effective: " + EFFECTIVE);
        text = change(text, "statement: statement-1.txt", "statement: statement-2.txt");
        text = change(text, "SUBLICENSE, DISTRIBUTE]", "SUBLICENSE]");
        text = change(
                text, "The email address of the account.", "The email address with which the account was opened.");
        int inputs = text.indexOf("  RENDER_INPUT:");
        text = text.substring(0, inputs)
                + change(text.substring(inputs), "    retentionDays: 730", "    retentionDays: 90");
        int consumers = text.indexOf("  - rule: R7");
        return text.substring(0, consumers)
                + change(
                        text.substring(consumers),
                        "disposition: RETAIN",
                        "disposition: RETAIN\n    omit: [RENDER_INPUT.PROMPT]");
    }

    /** Fails where there is nothing to change: the document that ships is another one then. */
    private static String change(String text, String words, String instead) {
        int at = text.indexOf(words);
        if (at < 0) {
            throw new IllegalStateException("the policy does not say: " + words);
        }
        return text.substring(0, at) + instead + text.substring(at + words.length());
    }

    private static String bundled(String name) {
        try (InputStream stream = AnnouncedPolicy.class.getResourceAsStream("/policy/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
