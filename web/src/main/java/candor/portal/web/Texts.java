package candor.portal.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * All words of the portal in English: a file a room under {@code candor/words}. Another language is a subclass, named as
 * {@link ResourceBundle} wants it, with files beside the English ones; a word it lacks is English.
 */
public class Texts extends ResourceBundle {
    /** The files; no key stands in two of them. */
    static final List<String> ROOMS = List.of(
            "portal",
            "overview",
            "policy",
            "records",
            "accesses",
            "audit",
            "operations",
            "reports",
            "catalogue",
            "statement",
            "desk",
            "exports",
            "erasures",
            "organization",
            "members",
            "deletions",
            "holds",
            "diagnostics",
            "retention",
            "performance");

    private final Map<String, String> words = new HashMap<>();

    public Texts() {
        this("");
    }

    Texts(String suffix) {
        for (String room : ROOMS) {
            read(room, suffix);
        }
    }

    /** The words of a language that there is, English otherwise: never those of the server's own language. */
    static ResourceBundle in(Locale locale) {
        Control control = Control.getNoFallbackControl(Control.FORMAT_CLASS);
        return getBundle(Texts.class.getName(), locale, Texts.class.getClassLoader(), control);
    }

    private void read(String room, String suffix) {
        String file = room + suffix + ".properties";
        try (InputStream stream = Texts.class.getResourceAsStream("/candor/words/" + file)) {
            if (stream == null && !suffix.isEmpty()) {
                return; // RoomsTest does not let it come to that; a visitor rather reads English than nothing
            }
            if (stream == null) {
                throw new IllegalStateException("no words in " + file);
            }
            Properties read = new Properties();
            read.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            for (String key : read.stringPropertyNames()) {
                if (words.put(key, read.getProperty(key)) != null) {
                    throw new IllegalStateException(key + " stands in " + file + " and before it");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return words.get(key);
    }

    /** Of this language alone, without those it takes from English. */
    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(words.keySet());
    }
}
