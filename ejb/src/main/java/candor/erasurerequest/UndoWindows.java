package candor.erasurerequest;

import candor.licensing.model.LicensingRepository;
import candor.licensing.model.Organization;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** How long an approved deletion can be undone: an organization's own setting, or the one for people of none. */
@ApplicationScoped
public class UndoWindows {
    @Inject
    private LicensingRepository licensing;

    @Inject
    @ConfigProperty(name = "candor.erasure.undo-window", defaultValue = "P7D")
    private Duration ofConsumers;

    Duration of(@Nullable UUID organization) {
        return organization == null
                ? ofConsumers
                : licensing
                        .organization(organization)
                        .map(Organization::erasureUndo)
                        .orElse(ofConsumers);
    }
}
