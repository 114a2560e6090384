package candor.licensing;

import candor.policy.model.Hosting;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Under what a record was made and arrives, and whom it is about (R12).
 *
 * @param license  under which it was made; absent: none is known
 * @param person   whom it is about; absent: no name was sent, or it is not to be associated with anybody
 * @param made     what was in force when it was made
 * @param arrived  what is in force as it arrives
 * @param hosting  of the cloud deployment it comes from; absent on other surfaces
 */
public record Situation(
        @Nullable UUID license,
        @Nullable UUID person,
        InForce made,
        InForce arrived,
        @Nullable Hosting hosting) {}
