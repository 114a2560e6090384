package candor.apiclient.web;

import candor.apiclient.ApiClientView;
import candor.apiclient.IssuedClient;
import candor.apiclient.OrganizationApiClients;
import candor.apiclient.web.ClientActs.Outcome;
import candor.identity.realm.RealmSettings;
import candor.platform.Slice;
import candor.policy.model.Tool;
import candor.portal.web.AddressId;
import candor.portal.web.ListPlace;
import candor.portal.web.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The list of clients, the form that makes one, its secret once, and the second step of rotating and revoking. */
@Named
@RequestScoped
public class ClientsPage {
    private static final String HERE = "/organization/clients.xhtml";
    private static final int ON_A_PAGE = 50;
    private static final Set<String> STEPS = Set.of("rotate", "revoke");
    private static final Set<String> SAID =
            Set.of("revoked", "gone", "taken", "unavailable", "notGranted", "wrong.name", "wrong.tools");

    @Inject
    private OrganizationApiClients clients;

    @Inject
    private ClientActs acts;

    @Inject
    private RealmSettings realm;

    @Inject
    private Visitor visitor;

    @Inject
    private FacesContext faces;

    private Slice<ApiClientView> found = new Slice<>(List.of(), null);
    private ListPlace place = new ListPlace(null);
    private Outcome outcome = Outcome.NONE;
    private @Nullable ApiClientView client;

    /** A secret is shown in the answer to the very request that had it made: it stands in no address and in no session. */
    public void load() throws IOException {
        if (visitor.isStranger()) {
            return;
        }
        if (faces.isPostback()) {
            outcome = acts.act(context().getRequestParameterMap(), ticked());
        }
        if (outcome.isDone() && outcome.issued() == null) {
            context().redirect(HERE + "?done=" + outcome.key());
            faces.responseComplete();
            return;
        }
        if (outcome.issued() == null) {
            show();
        }
    }

    private void show() {
        if (STEPS.contains(getStep())) {
            client = AddressId.read(sent("id"))
                    .flatMap(clients::find)
                    .filter(each -> each.revokedAt() == null)
                    .orElse(null);
        }
        if (client == null) {
            String cursor = sent("cursor");
            place = new ListPlace(cursor.isEmpty() ? null : cursor);
            found = place.find(from -> clients.find(from, ON_A_PAGE));
        }
    }

    private ExternalContext context() {
        return faces.getExternalContext();
    }

    private String sent(String name) {
        return context().getRequestParameterMap().getOrDefault(name, "");
    }

    private List<String> ticked() {
        return Arrays.asList(context().getRequestParameterValuesMap().getOrDefault("tool", new String[0]));
    }

    public List<ApiClientView> getClients() {
        return found.items();
    }

    public @Nullable String getNext() {
        return found.next();
    }

    public boolean isFirst() {
        return place.isFirst();
    }

    /** What the second step is about; absent: nothing. */
    public @Nullable ApiClientView getClient() {
        return client;
    }

    /** {@code rotate} or {@code revoke}. */
    public String getStep() {
        return sent("step");
    }

    /** A client with its secret, in the answer to its making or rotating; absent otherwise. */
    public @Nullable IssuedClient getIssued() {
        return outcome.issued();
    }

    /** The realm's address for tokens. */
    public String getTokens() {
        return realm.tokens().toString();
    }

    /** The tools that a client can be given. */
    public Set<Tool> getTools() {
        return clients.grantable();
    }

    public boolean isTicked(Tool tool) {
        return ticked().contains(tool.name());
    }

    /** What the form shows again. */
    public String getName() {
        return sent("name");
    }

    /** What came of what was done, behind {@code clients.done.}; absent: nothing was. */
    public @Nullable String getOutcome() {
        String key = outcome.key().isEmpty() ? sent("done") : outcome.key();
        return SAID.contains(key) ? key : null;
    }

    /** Whether that is good news. */
    public boolean isDone() {
        return "revoked".equals(getOutcome());
    }

    /** Whether this deployment administers the identity provider's clients. */
    public boolean isAdministered() {
        return realm.isConfigured();
    }
}
