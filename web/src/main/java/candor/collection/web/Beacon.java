package candor.collection.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether there is a beacon here: only with a collector key of the website ({@code candor.beacon.key}). */
@Named
@ApplicationScoped
public class Beacon {
    @Inject
    @ConfigProperty(name = "candor.beacon.key")
    private Optional<String> key;

    public boolean isServed() {
        return !key().isEmpty();
    }

    /** Empty without one. */
    String key() {
        return key.map(String::strip).orElse("");
    }
}
