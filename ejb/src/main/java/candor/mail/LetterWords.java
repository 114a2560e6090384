package candor.mail;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The words of letters in one language. */
public final class LetterWords {
    private final ResourceBundle words;
    private final Locale language;

    /**
     * @param bundle   where they are: {@code candor.erasurerequest.letters}
     * @param language English where there are no words in it, never the server's own
     */
    public LetterWords(String bundle, Locale language) {
        words = ResourceBundle.getBundle(
                bundle,
                language,
                LetterWords.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        this.language = words.getLocale().equals(Locale.ROOT) ? Locale.UK : words.getLocale();
    }

    /** The values are put in as they are: whatever stands in them is no pattern. */
    public String say(String key, Object... values) {
        return new MessageFormat(words.getString(key), language).format(values);
    }

    /** To the minute, in UTC, which it names. */
    public String moment(Instant moment) {
        return DateTimeFormatter.ofPattern(words.getString("moment"), language)
                .withZone(ZoneOffset.UTC)
                .format(moment);
    }
}
