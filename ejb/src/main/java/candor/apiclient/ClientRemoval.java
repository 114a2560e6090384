package candor.apiclient;

import candor.identity.realm.RealmClients;
import candor.identity.realm.RealmUnavailableException;
import candor.licensing.model.ApiClient;
import candor.licensing.model.ApiClients;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Has the identity provider forget clients that open nothing here any more; what cannot be done now is done later. */
@ApplicationScoped
public class ClientRemoval {
    private static final int AT_ONCE = 20;

    @Inject
    private RealmClients realm;

    @Inject
    private ApiClients clients;

    @Inject
    private Clock clock;

    void remove(ApiClient client) {
        try {
            realm.remove(client.providerId());
            client.removed(clock.instant().truncatedTo(ChronoUnit.MICROS));
        } catch (RealmUnavailableException later) {
            // it is in removeLeft's hands
        }
    }

    /** Those that were revoked while the identity provider was away. */
    @Transactional
    public void removeLeft() {
        clients.leftAtProvider(AT_ONCE).forEach(this::remove);
    }
}
