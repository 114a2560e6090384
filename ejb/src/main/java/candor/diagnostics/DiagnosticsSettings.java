package candor.diagnostics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long an occurrence stays revealed, and how many one may read in an hour. */
@ApplicationScoped
public class DiagnosticsSettings {
    @Inject
    @ConfigProperty(name = "candor.diagnostics.revealed-for", defaultValue = "PT10M")
    private Duration revealedFor;

    @Inject
    @ConfigProperty(name = "candor.diagnostics.occurrences-an-hour", defaultValue = "1000")
    private int anHour;

    public Duration revealedFor() {
        return revealedFor;
    }

    /** Occurrences, masked or revealed, that one of the staff is shown in an hour; more is refused and an alarm. */
    public int anHour() {
        return anHour;
    }
}
