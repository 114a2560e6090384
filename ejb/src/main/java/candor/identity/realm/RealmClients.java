package candor.identity.realm;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** The clients at the identity provider by which programs come in. Their secrets are made there, told once and kept there alone. */
@ApplicationScoped
public class RealmClients {
    @Inject
    private RealmAdministration realm;

    @Inject
    private RealmRoles roles;

    @Inject
    private Event<MadeInRealm> made;

    /**
     * A client that was made.
     *
     * @param id      the identity provider's own of it
     * @param subject of the tokens it gets
     */
    public record Made(String id, String subject, String secret) {
        @Override
        public String toString() {
            return id;
        }
    }

    /**
     * A client that gets tokens of its own by its secret alone, in one role. If the transaction comes to nothing, so does the client.
     *
     * @throws NameTakenException        if there is one of that name
     * @throws RealmUnavailableException if it cannot be made
     */
    @Transactional(TxType.MANDATORY)
    public Made make(String name, String role) {
        RealmAnswer answer = realm.post("/clients", confidential(name));
        if (answer.isConflict()) {
            throw new NameTakenException();
        }
        String id = answer.madeId();
        made.fire(new MadeInRealm("/clients/" + id));
        String subject = realm.get("/clients/" + id + "/service-account-user")
                .requireBody()
                .path("id")
                .asText();
        roles.give(subject, role);
        return new Made(id, subject, secret(realm.get("/clients/" + id + "/client-secret")));
    }

    /** @return another secret; the one before is good for nothing any more */
    public String rotate(String id) {
        return secret(realm.post("/clients/" + id + "/client-secret", null));
    }

    /** It gets no more tokens; what is gone already is gone. */
    public void remove(String id) {
        realm.delete("/clients/" + id, null).requireGone();
    }

    private static String secret(RealmAnswer answer) {
        String secret = answer.requireBody().path("value").asText();
        if (secret.isEmpty()) {
            throw new RealmUnavailableException();
        }
        return secret;
    }

    private static ObjectNode confidential(String name) {
        ObjectNode client = JsonNodeFactory.instance.objectNode();
        client.put("clientId", name);
        client.put("description", "A program of an organization's own; made, rotated and revoked in Candor");
        client.put("protocol", "openid-connect");
        client.put("enabled", true);
        client.put("publicClient", false);
        client.put("serviceAccountsEnabled", true);
        client.put("standardFlowEnabled", false);
        client.put("implicitFlowEnabled", false);
        client.put("directAccessGrantsEnabled", false);
        return client;
    }
}
