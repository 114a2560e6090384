package candor.members.web;

import candor.identity.realm.RealmSettings;
import candor.licensing.ToolNotGrantedException;
import candor.members.MemberView;
import candor.members.OrganizationMembers;
import candor.members.web.MemberActs.Outcome;
import candor.platform.InvalidCursorException;
import candor.platform.Slice;
import candor.portal.web.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The list of members, the form of an invitation, and the second step of what is done to one of them. */
@Named
@RequestScoped
public class MembersPage {
    private static final String HERE = "/organization/members.xhtml";
    private static final int ON_A_PAGE = 50;
    private static final Set<String> STEPS = Set.of("remove", "appoint", "dismiss");
    private static final Set<String> DONE =
            Set.of("invited", "removed", "appointed", "dismissed", "gone", "own", "often", "unavailable");

    @Inject
    private OrganizationMembers members;

    @Inject
    private MemberActs acts;

    @Inject
    private RealmSettings realm;

    @Inject
    private Visitor visitor;

    @Inject
    private FacesContext faces;

    @Inject
    private Clock clock;

    private MemberQuery query = new MemberQuery("", false, "");
    private Slice<MemberView> found = new Slice<>(List.of(), null);
    private @Nullable MemberView member;
    private @Nullable String outcome;
    private boolean notGranted;

    public void load() throws IOException {
        if (visitor.isStranger()) {
            return;
        }
        Optional<Outcome> acted = faces.isPostback() ? acts.act(parameters()) : Optional.empty();
        if (acted.isPresent()
                && (acted.get().done() || DONE.contains(acted.get().key()))) {
            faces.getExternalContext().redirect(HERE + "?done=" + acted.get().key());
            faces.responseComplete();
            return;
        }
        outcome = acted.map(Outcome::key).orElseGet(() -> sent("done"));
        show();
    }

    private void show() {
        query = MemberQuery.of(parameters());
        try {
            if (STEPS.contains(sent("step"))) {
                member = members.find(MemberActs.id(sent("id")))
                        .filter(each -> each.leftAt() == null && !each.yourself())
                        .orElse(null);
            }
            if (member == null && !isInviting()) {
                found = page();
            }
        } catch (ToolNotGrantedException withoutView) {
            notGranted = true;
        }
    }

    /** A cursor that somebody made up begins at the beginning. */
    private Slice<MemberView> page() {
        try {
            return members.find(query.search(), query.place(), ON_A_PAGE);
        } catch (InvalidCursorException madeUp) {
            query = new MemberQuery(query.text(), query.former(), "");
            return members.find(query.search(), null, ON_A_PAGE);
        }
    }

    private String sent(String name) {
        return parameters().getOrDefault(name, "");
    }

    private Map<String, String> parameters() {
        return faces.getExternalContext().getRequestParameterMap();
    }

    public MemberQuery getQuery() {
        return query;
    }

    public List<MemberLine> getMembers() {
        return found.items().stream()
                .map(each -> MemberLine.of(each, clock.instant()))
                .toList();
    }

    public @Nullable String getNext() {
        return found.next();
    }

    /** Whom the second step is about; absent: nobody. */
    public @Nullable MemberView getMember() {
        return member;
    }

    /** {@code remove}, {@code appoint} or {@code dismiss}. */
    public String getStep() {
        return sent("step");
    }

    public boolean isInviting() {
        return sent("step").equals("invite") || parameters().containsKey("invite");
    }

    /** What the form of an invitation shows again. */
    public String again(String field) {
        return sent(field);
    }

    public List<String> getLanguages() {
        return Arrays.asList("en", "de");
    }

    /** What came of what was done, behind {@code members.done.}; absent: nothing was. */
    public @Nullable String getOutcome() {
        return outcome != null && (DONE.contains(outcome) || outcome.equals("taken") || outcome.startsWith("wrong."))
                ? outcome
                : null;
    }

    /** Whether that is good news. */
    public boolean isDone() {
        return Set.of("invited", "removed", "appointed", "dismissed").contains(String.valueOf(outcome));
    }

    /** Whether the organization's agreement does not let its administrators see what is held (R16). */
    public boolean isNotGranted() {
        return notGranted;
    }

    /** Whether this deployment administers the identity provider's accounts. */
    public boolean isAdministered() {
        return realm.isConfigured();
    }
}
