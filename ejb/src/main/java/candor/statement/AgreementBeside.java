package candor.statement;

import candor.policy.Ruling;
import candor.policy.model.Hosting;
import candor.policy.model.Surface;
import org.jspecify.annotations.Nullable;

/**
 * A category under an agreement, beside what would hold without one.
 *
 * @param hosting of the cloud deployment; absent on other surfaces
 * @param general what the general policy says where no agreement is in force
 * @param agreed  what it says with the agreement, before administrators narrow anything
 */
public record AgreementBeside(Surface surface, @Nullable Hosting hosting, Ruling general, Ruling agreed) {

    /** Whether the agreement makes a difference to what is kept, for how long, for what and whose it is. */
    public boolean differs() {
        return !general.leftOut().equals(agreed.leftOut())
                || keeps() && general.retentionDays() != agreed.retentionDays()
                || !general.purposes().equals(agreed.purposes())
                || !general.rights().equals(agreed.rights())
                || general.owner() != agreed.owner();
    }

    private boolean keeps() {
        return !agreed.omitted().containsAll(agreed.category().elements());
    }
}
