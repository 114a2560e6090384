package candor.identity.realm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** The identity provider takes part in no transaction: what it made for one that failed is removed again. */
@ApplicationScoped
public class TakingBack {
    private static final Logger LOG = System.getLogger(TakingBack.class.getName());

    @Inject
    private RealmAdministration realm;

    void remove(@Observes(during = TransactionPhase.AFTER_FAILURE) MadeInRealm made) {
        try {
            realm.delete(made.path(), null).requireGone();
        } catch (RealmUnavailableException e) {
            LOG.log(Level.WARNING, "left at the identity provider, to be removed by hand: {0}", made.path());
        }
    }
}
