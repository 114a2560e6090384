package candor.diagnostics.web;

import candor.diagnostics.DiagnosticGroups;
import candor.diagnostics.DiagnosticOccurrences;
import candor.diagnostics.GroupView;
import candor.diagnostics.OccurrenceId;
import candor.diagnostics.OccurrenceView;
import candor.diagnostics.TooMuchReadException;
import candor.diagnostics.TriageChange;
import candor.diagnostics.UnknownAssigneeException;
import candor.diagnostics.model.TriageState;
import candor.diagnostics.rest.RefusedReadings;
import candor.platform.InvalidCursorException;
import candor.platform.Slice;
import candor.portal.web.ErrorAnswer;
import candor.portal.web.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One group: what is kept of it, its triage and, asked for, its occurrences. Each look at those is written down by the service. */
@Named
@RequestScoped
public class GroupPage {
    private static final int ON_A_PAGE = 10;
    private static final Set<String> OUTCOMES =
            Set.of("saved", "refused", "revealed", "missing", "merged", "split", "nobody", "much");

    @Inject
    private DiagnosticGroups groups;

    @Inject
    private DiagnosticOccurrences occurrences;

    @Inject
    private RefusedReadings refused;

    @Inject
    private Visitor visitor;

    @Inject
    private FacesContext faces;

    @Inject
    private Clock clock;

    private @Nullable GroupView group;
    private Slice<OccurrenceView> page = new Slice<>(List.of(), null);
    private boolean tooMuch;

    public void load() throws IOException {
        if (visitor.isStranger()) {
            return;
        }
        Optional<UUID> id = id("id");
        if (id.isPresent() && faces.isPostback()) {
            go(id.get());
            return;
        }
        Optional<GroupView> found = id.flatMap(groups::find);
        if (found.isEmpty()) {
            ErrorAnswer.NOT_FOUND.send(faces);
            return;
        }
        group = found.get();
        if (isOpened()) {
            open(id.get());
        }
    }

    private void open(UUID id) {
        String cursor = sent("cursor").isEmpty() ? null : sent("cursor");
        try {
            page = occurrences.page(id, cursor, ON_A_PAGE).orElse(page);
        } catch (InvalidCursorException madeUp) {
            page = occurrences.page(id, null, ON_A_PAGE).orElse(page);
        } catch (TooMuchReadException alarm) {
            refused.count();
            tooMuch = true;
        }
    }

    /** A button was pressed: whatever comes of it, the answer is another address. */
    private void go(UUID id) throws IOException {
        UUID next = id;
        String outcome;
        if (has("reveal")) {
            outcome = reveal();
        } else if (has("merge")) {
            outcome = id("other").flatMap(other -> groups.merge(other, id)).isPresent() ? "merged" : "refused";
        } else if (has("split")) {
            Optional<GroupView> part = id("split").flatMap(signature -> groups.split(id, signature));
            outcome = part.isPresent() ? "split" : "refused";
            next = part.map(GroupView::id).orElse(id);
        } else {
            outcome = triage(id);
        }
        String opened = has("reveal") ? "&open=1#occurrences" : "";
        faces.getExternalContext().redirect("/diagnostics/group.xhtml?id=" + next + "&done=" + outcome + opened);
        faces.responseComplete();
    }

    private String reveal() {
        String reason = sent("reason").strip();
        String ticket = sent("ticket").strip();
        if (reason.isEmpty() || ticket.isEmpty() || reason.length() > 500 || ticket.length() > 100) {
            return "missing";
        }
        try {
            return occurrences
                            .reveal(OccurrenceId.parse(sent("reveal")), reason, ticket)
                            .isPresent()
                    ? "revealed"
                    : "refused";
        } catch (IllegalArgumentException none) {
            return "refused";
        } catch (TooMuchReadException alarm) {
            refused.count();
            return "much";
        }
    }

    private String triage(UUID id) {
        String note = sent("note").strip();
        String version = sent("resolvedIn").strip();
        try {
            TriageState state = TriageState.valueOf(sent("state"));
            boolean resolved = state == TriageState.RESOLVED && !version.isEmpty();
            if (note.length() > 2000 || version.length() > 100) {
                return "refused";
            }
            TriageChange change = new TriageChange(
                    state, resolved ? version : null, sent("assignee").strip(), note.isEmpty() ? null : note);
            return groups.change(id, change).isPresent() ? "saved" : "refused";
        } catch (UnknownAssigneeException unknown) {
            return "nobody";
        } catch (IllegalArgumentException unknown) {
            return "refused";
        }
    }

    public @Nullable GroupView getGroup() {
        return group;
    }

    public @Nullable GroupLine getLine() {
        return group == null ? null : GroupLine.of(group, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    public boolean isOpened() {
        return has("open");
    }

    public boolean isTooMuch() {
        return tooMuch;
    }

    public List<OccurrenceView> getOccurrences() {
        return page.items();
    }

    public @Nullable String getNext() {
        return page.next();
    }

    public List<TriageState> getStates() {
        return List.of(TriageState.values());
    }

    public List<String> getTags() {
        return List.of("VERSION", "PLUGIN_VERSION", "HOST", "OPERATING_SYSTEM", "GPU", "SURFACE");
    }

    /** A share of the occurrences, from 0 to 100. */
    public long percent(long part) {
        return group == null || group.occurrences() == 0 ? 0 : Math.round(100.0 * part / group.occurrences());
    }

    /** What has just been done; absent: nothing. */
    public @Nullable String getOutcome() {
        return OUTCOMES.contains(sent("done")) ? sent("done") : null;
    }

    private Optional<UUID> id(String name) {
        try {
            return Optional.of(UUID.fromString(sent(name).strip()));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private boolean has(String name) {
        return parameters().containsKey(name);
    }

    private String sent(String name) {
        return parameters().getOrDefault(name, "");
    }

    private Map<String, String> parameters() {
        return faces.getExternalContext().getRequestParameterMap();
    }
}
