package candor.apiclient.web;

import candor.apiclient.ClientWish;
import candor.apiclient.IssuedClient;
import candor.apiclient.OrganizationApiClients;
import candor.platform.RefusalException;
import candor.policy.model.Tool;
import candor.portal.web.AddressId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Does what a button of the page of clients asked for. */
@RequestScoped
public class ClientActs {
    @Inject
    private OrganizationApiClients clients;

    /**
     * What came of it.
     *
     * @param key    of its words, behind {@code clients.done.}; empty: nothing was asked for
     * @param isDone whether it was done
     * @param issued the client whose secret is to be shown
     */
    record Outcome(String key, boolean isDone, @Nullable IssuedClient issued) {
        static final Outcome NONE = new Outcome("", false, null);

        private static Outcome issued(IssuedClient client) {
            return new Outcome("issued", true, client);
        }

        private static Outcome failed(String key) {
            return new Outcome(key, false, null);
        }
    }

    /** @param ticked the names of tools that are wanted */
    Outcome act(Map<String, String> sent, Collection<String> ticked) {
        try {
            if (sent.containsKey("make")) {
                return Outcome.issued(clients.make(
                        new ClientWish(sent.getOrDefault("name", "").strip(), tools(ticked))));
            }
            return change(sent.getOrDefault("change", ""), AddressId.read(sent.get("id")));
        } catch (RefusalException refused) {
            return Outcome.failed(key(refused));
        }
    }

    private Outcome change(String change, Optional<UUID> id) {
        return switch (change) {
            case "rotate" -> id.flatMap(clients::rotate).map(Outcome::issued).orElse(Outcome.failed("gone"));
            case "revoke" ->
                id.filter(clients::revoke).isPresent() ? new Outcome("revoked", true, null) : Outcome.failed("gone");
            default -> Outcome.NONE;
        };
    }

    /** What is no tool was not on the page. */
    private static Set<Tool> tools(Collection<String> ticked) {
        return Arrays.stream(Tool.values())
                .filter(tool -> ticked.contains(tool.name()))
                .collect(Collectors.toSet());
    }

    private static String key(RefusalException refused) {
        return switch (refused.kind()) {
            case BAD_REQUEST -> "wrong." + String.valueOf(refused.detail()).replace("/", "");
            case NAME_TAKEN -> "taken";
            case TOOL_NOT_GRANTED -> "notGranted";
            case UNAVAILABLE -> "unavailable";
            default -> throw refused;
        };
    }
}
