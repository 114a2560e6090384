package candor.steward.web;

import candor.licensing.model.SourceOrigin;
import candor.platform.RefusalException;
import candor.platform.Slice;
import candor.portal.web.DeskForm;
import candor.portal.web.ListPlace;
import candor.portal.web.Visitor;
import candor.portal.web.Words;
import candor.steward.DeploymentDesk;
import candor.steward.KeyDesk;
import candor.steward.NewKey;
import candor.steward.model.DeploymentRow;
import candor.steward.model.KeyRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Collector keys: list, a new one that is shown once, rotation, revocation with a second step. */
@Named
@RequestScoped
public class KeysPage {
    private static final int ON_A_PAGE = 50;
    private static final int MOST = 500;
    private static final Set<String> STEPS = Set.of("rotate", "revoke");

    @Inject
    private KeyDesk desk;

    @Inject
    private DeploymentDesk deployments;

    @Inject
    private DeskForm form;

    @Inject
    private Visitor visitor;

    @Inject
    private Words words;

    private Slice<KeyRow> found = new Slice<>(List.of(), null);
    private List<DeploymentRow> servers = List.of();
    private @Nullable KeyRow chosen;
    private @Nullable NewKey made;

    public void load() throws IOException {
        if (visitor.isStranger()) {
            return;
        }
        act();
        if (form.isAnswered()) {
            return;
        }
        chosen = STEPS.contains(form.sent("step")) && made == null
                ? form.id("id")
                        .flatMap(desk::find)
                        .filter(key -> !key.revoked())
                        .orElse(null)
                : null;
        servers = deployments.list(null, null, null, MOST).items();
        found = new ListPlace(form.sentOrNone("cursor"))
                .find(cursor -> desk.list(form.sentOrNone("organization"), false, cursor, ON_A_PAGE));
    }

    /** A new key is shown in the answer to the button itself, and by no address. */
    private void act() throws IOException {
        UUID id = form.id("id").orElse(null);
        try {
            switch (form.act()) {
                case "make" -> {
                    SourceOrigin origin = origin();
                    made = origin == null ? null : desk.make(origin);
                }
                case "rotate" ->
                    made = id == null
                            ? null
                            : desk.rotate(id, form.day("until")).orElse(null);
                case "revoke" -> {
                    if (id != null) {
                        desk.revoke(id);
                        form.go("/steward/keys.xhtml?done=revoked");
                    }
                }
                default -> {
                    // nothing was asked for
                }
            }
        } catch (RefusalException refused) {
            form.say(refused);
        }
    }

    private @Nullable SourceOrigin origin() {
        if (form.sent("of").equals("website")) {
            return SourceOrigin.WEBSITE;
        }
        UUID of = form.id("of").or(() -> form.id("license")).orElse(null);
        if (of == null) {
            form.say(words.say("desk.keys.of.missing"));
            return null;
        }
        return form.sent("license").isEmpty() ? SourceOrigin.deployment(of) : SourceOrigin.license(of);
    }

    public List<KeyRow> getFound() {
        return found.items();
    }

    public @Nullable String getNext() {
        return found.next();
    }

    public List<DeploymentRow> getDeployments() {
        return servers;
    }

    /** The key itself, this once; absent: none was made. */
    public @Nullable NewKey getMade() {
        return made;
    }

    /** The one that is to be rotated or revoked; absent: none. */
    public @Nullable KeyRow getChosen() {
        return chosen;
    }

    public String getStep() {
        return form.sent("step");
    }

    public String getOrganization() {
        return form.sent("organization");
    }

    /** Of which a key is to be made; empty: the form asks. */
    public String getLicense() {
        return form.id("license").map(UUID::toString).orElse("");
    }

    public boolean isRevoked() {
        return form.sent("done").equals("revoked");
    }

    /** What the address of the list's next page begins with. */
    public String getQuery() {
        return form.query("organization");
    }
}
