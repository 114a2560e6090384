package candor.identity.realm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/** The accounts of people at the identity provider. It asks them for what only they may know; no password passes through here. */
@ApplicationScoped
public class RealmAccounts {
    /** How long an invitation's link is good. */
    private static final Duration INVITATION = Duration.ofDays(7);

    private static final String PORTAL = "candor-portal";

    @Inject
    private RealmAdministration realm;

    @Inject
    private RealmRoles roles;

    @Inject
    private RealmSettings settings;

    @Inject
    private Event<MadeInRealm> made;

    /**
     * An account that can be signed in with once its owner has verified the address and chosen a password. If the transaction
     * comes to nothing, so does the account.
     *
     * @param language that the owner is written to in
     * @return its subject
     * @throws NameTakenException        if there is an account of that name or address
     * @throws RealmUnavailableException if it cannot be made
     */
    @Transactional(TxType.MANDATORY)
    public String make(String signInName, String address, Locale language) {
        ObjectNode account = JsonNodeFactory.instance.objectNode();
        account.put("username", signInName);
        account.put("email", address);
        account.put("enabled", true);
        account.put("emailVerified", false);
        account.set("requiredActions", firstSteps());
        account.putObject("attributes").putArray("locale").add(language.toLanguageTag());
        RealmAnswer answer = realm.post("/users", account);
        if (answer.isConflict()) {
            throw new NameTakenException();
        }
        String subject = answer.madeId();
        made.fire(new MadeInRealm("/users/" + subject));
        return subject;
    }

    /** Has the identity provider write to the owner of a new account. */
    public void invite(String subject) {
        String query = "?lifespan=" + INVITATION.toSeconds()
                + settings.portal()
                        .map(portal -> "&client_id=" + PORTAL + "&redirect_uri="
                                + URLEncoder.encode(portal, StandardCharsets.UTF_8))
                        .orElse("");
        realm.put("/users/" + subject + "/execute-actions-email" + query, firstSteps())
                .requireDone();
    }

    public void give(String subject, String role) {
        roles.give(subject, role);
    }

    /** The role is taken, and every session ended that was begun with it. */
    public void takeBack(String subject, String role) {
        roles.takeBack(subject, role);
        signOut(subject);
    }

    public boolean hasAny(String subject, Set<String> wanted) {
        return roles.hasAny(subject, wanted);
    }

    /** Nobody signs in with the account any more; it stays, and its name with it. */
    public void disable(String subject) {
        realm.put("/users/" + subject, JsonNodeFactory.instance.objectNode().put("enabled", false))
                .requireGone();
        signOut(subject);
    }

    private void signOut(String subject) {
        realm.post("/users/" + subject + "/logout", null).requireGone();
    }

    private static ArrayNode firstSteps() {
        return JsonNodeFactory.instance.arrayNode().add("VERIFY_EMAIL").add("UPDATE_PASSWORD");
    }
}
