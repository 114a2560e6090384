package candor.records.web;

import candor.policy.model.Tool;
import candor.portal.web.Sections;
import candor.portal.web.Visitor;
import candor.records.OrganizationRecords;
import candor.records.OrganizationSummary;
import candor.records.SummaryView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The organization's records, newest first, and how many there are of what. Each look is written down by the service, so there is one a
 * request.
 */
@Named
@RequestScoped
public class OrganizationRecordsPage {
    @Inject
    private OrganizationRecords records;

    @Inject
    private OrganizationSummary summaries;

    @Inject
    private RecordListing list;

    @Inject
    private Clock clock;

    @Inject
    private Visitor visitor;

    @Inject
    private Sections sections;

    private Set<Tool> tools = Set.of();
    private @Nullable SummaryChart chart;

    public void load() {
        list.load(records::find);
        tools = visitor.isStranger() ? Set.of() : records.tools();
        if (tools.contains(Tool.VIEW) && !list.isImpossible()) {
            SummaryView found = summaries.find(list.getFilters().user());
            chart = SummaryChart.of(found, list.getFilters(), clock.instant());
        }
    }

    /** As the list is filtered, but by what is counted: not by words, and by whole months. */
    public @Nullable SummaryChart getChart() {
        return chart;
    }

    /** What the list holds, for the forms that take it away: behind the address of theirs. */
    public String getTakenAway() {
        return TakenAway.address(list.getFilters(), clock.instant());
    }

    public boolean isExporting() {
        return tools.contains(Tool.EXPORT);
    }

    public boolean isDeleting() {
        return tools.contains(Tool.DELETE) && sections.has("organization", "deletions");
    }

    public RecordListing getList() {
        return list;
    }
}
