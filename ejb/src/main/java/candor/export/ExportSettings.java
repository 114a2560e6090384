package candor.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long an export can be fetched, and how many a person may order a day. */
@ApplicationScoped
public class ExportSettings {
    @Inject
    @ConfigProperty(name = "candor.export.kept", defaultValue = "P7D")
    private Duration kept;

    @Inject
    @ConfigProperty(name = "candor.export.a-day", defaultValue = "20")
    private int aDay;

    /** From its completion on. */
    public Duration kept() {
        return kept;
    }

    /** How long an order is shown after it failed or expired. A day at least: so long it counts against {@link #aDay()}. */
    public Duration remembered() {
        Duration day = Duration.ofDays(1);
        return kept.compareTo(day) < 0 ? day : kept;
    }

    /** Orders of one person in 24 hours, whatever became of them. */
    public int aDay() {
        return aDay;
    }
}
