package candor.identity.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Gives accounts the realm's roles and takes them back. */
@ApplicationScoped
public class RealmRoles {
    @Inject
    private RealmAdministration realm;

    /** @throws RealmUnavailableException if it cannot be done, or the realm has no such role */
    void give(String subject, String role) {
        ArrayNode wanted = named(role, realm.get(of(subject) + "/available").requireBody());
        if (!wanted.isEmpty()) {
            realm.post(of(subject), wanted).requireDone();
        } else if (named(role, realm.get(of(subject)).requireBody()).isEmpty()) {
            throw new RealmUnavailableException();
        }
    }

    /** Whether the account has one of these roles; one that there is not has none. */
    boolean hasAny(String subject, Set<String> roles) {
        RealmAnswer given = realm.get(of(subject));
        return !given.isMissing()
                && roles.stream()
                        .anyMatch(role -> !named(role, given.requireBody()).isEmpty());
    }

    /** @throws RealmUnavailableException if it cannot be done; what is gone already has no roles */
    void takeBack(String subject, String role) {
        RealmAnswer answer = realm.get(of(subject));
        ArrayNode given = answer.isMissing() ? JsonNodeFactory.instance.arrayNode() : named(role, answer.requireBody());
        if (!given.isEmpty()) {
            realm.delete(of(subject), given).requireDone();
        }
    }

    private static String of(String subject) {
        return "/users/" + subject + "/role-mappings/realm";
    }

    private static ArrayNode named(String role, JsonNode roles) {
        ArrayNode named = JsonNodeFactory.instance.arrayNode();
        for (JsonNode each : roles) {
            if (each.path("name").asText().equals(role)) {
                named.add(each);
            }
        }
        return named;
    }
}
