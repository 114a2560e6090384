package candor.diagnostics.performance.web;

import candor.diagnostics.performance.Performance;
import candor.diagnostics.performance.PerformanceSearch;
import candor.diagnostics.performance.PerformanceView;
import candor.diagnostics.performance.PerformanceView.Table;
import candor.diagnostics.performance.model.Trait;
import candor.policy.model.Surface;
import candor.portal.web.AddressReader;
import candor.portal.web.Visitor;
import candor.portal.web.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Durations and failures of the reports that the address chooses. */
@Named
@RequestScoped
public class PerformancePage {
    private static final List<Integer> PERIODS = List.of(7, 30, 90, 180);
    private static final int USUALLY = 90;

    /** An option of a form has to have a value. */
    private static final String ANY = "ANY";

    private static final Map<String, Trait> FILTERS = new LinkedHashMap<>();

    static {
        FILTERS.put("product", Trait.PRODUCT);
        FILTERS.put("version", Trait.VERSION);
        FILTERS.put("plugin", Trait.PLUGIN);
        FILTERS.put("pluginVersion", Trait.PLUGIN_VERSION);
        FILTERS.put("host", Trait.HOST);
        FILTERS.put("system", Trait.OPERATING_SYSTEM);
        FILTERS.put("gpu", Trait.GPU);
    }

    @Inject
    private Performance performance;

    @Inject
    private Visitor visitor;

    @Inject
    private Words words;

    @Inject
    private FacesContext faces;

    @Inject
    private Clock clock;

    private final Map<String, String> said = new LinkedHashMap<>();
    private boolean understood = true;
    private int days = USUALLY;
    private @Nullable PerformanceView view;

    public void load() {
        if (visitor.isStranger()) {
            return;
        }
        AddressReader address = new AddressReader(faces.getExternalContext().getRequestParameterMap());
        for (String part : FILTERS.keySet()) {
            String text = address.text(part);
            if (text != null) {
                said.put(part, text);
            }
        }
        Surface surface = address.value("surface", word -> word.equals(ANY) ? null : Surface.valueOf(word));
        if (surface != null) {
            said.put("surface", surface.name());
        }
        days = Objects.requireNonNullElse(address.value("days", PerformancePage::period), USUALLY);
        LocalDate from = address.value("from", AddressReader::day);
        LocalDate to = address.value("to", AddressReader::day);
        understood = address.understood();
        view = performance.view(search(from, to, surface));
    }

    /** A period that is none is the one that is usual. */
    private PerformanceSearch search(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable Surface surface) {
        LocalDate last = to == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : to;
        Map<Trait, String> values = said.entrySet().stream()
                .filter(part -> FILTERS.containsKey(part.getKey()))
                .collect(Collectors.toMap(part -> FILTERS.get(part.getKey()), Map.Entry::getValue));
        try {
            PerformanceSearch search =
                    new PerformanceSearch(from == null ? last.minusDays(days - 1L) : from, last, surface, values);
            if (from != null) {
                said.put("from", from.toString());
            }
            if (to != null) {
                said.put("to", to.toString());
            }
            return search;
        } catch (IllegalArgumentException none) {
            understood = false;
            return new PerformanceSearch(last.minusDays(USUALLY - 1L), last, surface, values);
        }
    }

    private static int period(String text) {
        int days = Integer.parseInt(text);
        if (!PERIODS.contains(days)) {
            throw new IllegalArgumentException(text);
        }
        return days;
    }

    public @Nullable PerformanceView getView() {
        return view;
    }

    public List<PerformanceRow> rows(Table table) {
        return PerformanceRow.of(table);
    }

    /** Milliseconds as one would say them. */
    public String span(@Nullable Double milliseconds) {
        return milliseconds == null ? "–" : words.span(Duration.ofNanos((long) Math.min(1e18, milliseconds * 1e6)));
    }

    /** What the address says of a filter; empty: nothing. */
    public String said(String part) {
        return said.getOrDefault(part, "");
    }

    public List<String> getFilters() {
        return List.copyOf(FILTERS.keySet());
    }

    public List<Integer> getPeriods() {
        return PERIODS;
    }

    public int getDays() {
        return days;
    }

    public List<Surface> getSurfaces() {
        return List.of(Surface.SOFTWARE, Surface.CLOUD);
    }

    public boolean isUnderstood() {
        return understood;
    }

    public boolean isFiltered() {
        return !said.isEmpty();
    }

    /** Whether there is anything to show at all. */
    public boolean isNothing() {
        return view != null
                && view.products().isEmpty()
                && view.plugins().isEmpty()
                && view.gpus().isEmpty()
                && view.metrics().isEmpty()
                && view.jobs() == null;
    }
}
