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

    /** Orders of one person in 24 hours. */
    public int aDay() {
        return aDay;
    }
}
