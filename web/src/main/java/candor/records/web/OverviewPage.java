package candor.records.web;

import candor.audit.MyAccesses;
import candor.audit.model.PastLook;
import candor.policy.model.Surface;
import candor.portal.web.Visitor;
import candor.records.MySummary;
import candor.records.SummaryView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a customer wants to know first, in numbers that are counted already. */
@Named
@RequestScoped
public class OverviewPage {
    @Inject
    private MySummary summaries;

    @Inject
    private MyAccesses accesses;

    @Inject
    private Visitor visitor;

    @Inject
    private Clock clock;

    private @Nullable SummaryView summary;
    private @Nullable SummaryChart chart;
    private @Nullable PastLook lastLook;

    /** Nobody who has no records of their own sees any of it. */
    public void load() {
        if (visitor.isCustomer()) {
            SummaryView found = summaries.find();
            summary = found;
            chart = SummaryChart.of(found, RecordFilters.NONE, clock.instant());
            lastLook = accesses.find(null, 1).items().stream().findFirst().orElse(null);
        }
    }

    public boolean isShown() {
        return summary != null;
    }

    public @Nullable SummaryView getSummary() {
        return summary;
    }

    /** Of the lists that the charts lead to. */
    public RecordFilters getFilters() {
        return RecordFilters.NONE;
    }

    public @Nullable SummaryChart getChart() {
        return chart;
    }

    /** The latest one by an administrator or by staff; absent: nobody has looked. */
    public @Nullable PastLook getLastLook() {
        return lastLook;
    }

    /** Those that something is held from, in the policy's order. */
    public List<Surface> getSurfaces() {
        SummaryView known = summary;
        return known == null
                ? List.of()
                : Arrays.stream(Surface.values())
                        .filter(surface -> known.of(surface).records() > 0)
                        .toList();
    }
}
