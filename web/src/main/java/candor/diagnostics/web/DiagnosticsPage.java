package candor.diagnostics.web;

import candor.diagnostics.DiagnosticGroups;
import candor.diagnostics.GroupSearch;
import candor.diagnostics.GroupView;
import candor.diagnostics.model.GroupOrder;
import candor.diagnostics.model.TriageState;
import candor.platform.InvalidCursorException;
import candor.platform.Slice;
import candor.portal.web.AddressReader;
import candor.portal.web.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Groups of errors: filtered, sorted and searched by what stands in the address. */
@Named
@RequestScoped
public class DiagnosticsPage {
    private static final int ON_A_PAGE = 25;
    private static final Map<String, String> TAGS = Map.of(
            "version", "VERSION", "host", "HOST", "system", "OPERATING_SYSTEM", "gpu", "GPU", "surface", "SURFACE");
    private static final List<String> PARTS =
            List.of("q", "state", "sort", "since", "assignee", "version", "host", "system", "gpu", "surface");

    /** An option of a form has to have a value. */
    private static final String ANY = "ANY";

    @Inject
    private DiagnosticGroups groups;

    @Inject
    private Visitor visitor;

    @Inject
    private FacesContext faces;

    @Inject
    private Clock clock;

    private final Map<String, String> said = new LinkedHashMap<>();
    private boolean understood = true;
    private boolean first = true;
    private Slice<GroupView> found = new Slice<>(List.of(), null);

    public void load() {
        if (visitor.isStranger()) {
            return;
        }
        AddressReader address = new AddressReader(faces.getExternalContext().getRequestParameterMap());
        for (String part : PARTS) {
            String text = address.text(part);
            if (text != null && !text.equals(ANY)) {
                said.put(part, text);
            }
        }
        TriageState state = address.value("state", word -> word.equals(ANY) ? null : TriageState.valueOf(word));
        GroupOrder order = address.value("sort", GroupOrder::valueOf);
        String cursor = address.text("cursor");
        understood = address.understood();
        first = cursor == null;
        found = page(state, order == null ? GroupOrder.LAST_SEEN : order, cursor);
    }

    /** A cursor that somebody made up begins at the top. */
    private Slice<GroupView> page(@Nullable TriageState state, GroupOrder order, @Nullable String cursor) {
        Set<TriageState> states = state == null ? Set.of() : Set.of(state);
        Map<String, String> tags = TAGS.entrySet().stream()
                .filter(tag -> said.containsKey(tag.getKey()))
                .collect(Collectors.toMap(Map.Entry::getValue, tag -> said.get(tag.getKey())));
        try {
            return groups.list(new GroupSearch(
                    states, tags, said.get("assignee"), said.get("q"), said.get("since"), order, cursor, ON_A_PAGE));
        } catch (InvalidCursorException madeUp) {
            first = true;
            return groups.list(new GroupSearch(
                    states, tags, said.get("assignee"), said.get("q"), said.get("since"), order, null, ON_A_PAGE));
        }
    }

    public List<GroupLine> getLines() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return found.items().stream().map(group -> GroupLine.of(group, today)).toList();
    }

    /** What the address says of a filter; empty: nothing. */
    public String said(String part) {
        return said.getOrDefault(part, "");
    }

    public List<TriageState> getStates() {
        return List.of(TriageState.values());
    }

    public List<GroupOrder> getOrders() {
        return List.of(GroupOrder.values());
    }

    public boolean isUnderstood() {
        return understood;
    }

    public boolean isFiltered() {
        return said.keySet().stream().anyMatch(part -> !part.equals("sort"));
    }

    public boolean isFirst() {
        return first;
    }

    /** The address of the following page; absent: this is the last one. */
    public @Nullable String getNext() {
        return found.next() == null ? null : address() + (said.isEmpty() ? "" : "&") + "cursor=" + found.next();
    }

    /** The address of the first page. */
    public String address() {
        return said.entrySet().stream()
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }
}
