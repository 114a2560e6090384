package candor.platform;

import jakarta.enterprise.context.RequestScoped;
import java.util.Locale;

/** The language of whoever asks; English where nobody said, as in a job. */
@RequestScoped
public class Language {
    private Locale spoken = Locale.ENGLISH;

    public Locale spoken() {
        return spoken;
    }

    public void speak(Locale language) {
        spoken = language;
    }
}
