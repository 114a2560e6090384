package candor.organization.web;

import candor.audit.LookSearch;
import candor.audit.OrganizationAccesses;
import candor.audit.OrganizationLookPage.Item;
import candor.policy.model.Category;
import candor.policy.model.Surface;
import candor.policy.model.Tool;
import candor.portal.web.Sections;
import candor.portal.web.Visitor;
import candor.records.OrganizationSummary;
import candor.records.PrivateServerView;
import candor.records.PrivateServers;
import candor.records.SummaryView;
import candor.records.web.RecordFilters;
import candor.records.web.SummaryChart;
import candor.statement.web.OrganizationAgreementPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator wants to know first of the organization, in numbers that are counted already. Without the tool VIEW there are no
 * numbers of records (R16); what is agreed and who looked is there all the same.
 */
@Named
@RequestScoped
public class OrganizationOverviewPage {
    private static final int LATEST = 5;

    @Inject
    private OrganizationSummary summaries;

    @Inject
    private PrivateServers deployments;

    @Inject
    private OrganizationAccesses accesses;

    @Inject
    private OrganizationAgreementPage agreement;

    @Inject
    private Sections sections;

    @Inject
    private Visitor visitor;

    @Inject
    private Clock clock;

    private @Nullable SummaryView summary;
    private @Nullable SummaryChart chart;
    private List<PrivateServerView> servers = List.of();
    private List<Item> looks = List.of();

    public void load() {
        agreement.load();
        if (agreement.getAgreement() == null) {
            return;
        }
        looks = accesses.find(LookSearch.newest(LATEST)).items();
        if (agreement.getAgreement().grants(Tool.VIEW)) {
            SummaryView found = summaries.find();
            summary = found;
            chart = SummaryChart.of(found, RecordFilters.NONE, clock.instant());
            servers = deployments.find();
        }
    }

    public boolean isShown() {
        return !visitor.isStranger() && agreement.getAgreement() != null;
    }

    /** Absent: without the tool VIEW. */
    public @Nullable SummaryView getSummary() {
        return summary;
    }

    public @Nullable SummaryChart getChart() {
        return chart;
    }

    /** Of the lists that the charts lead to. */
    public RecordFilters getFilters() {
        return RecordFilters.NONE;
    }

    /** Those that an organization's records come from: the website's are each visitor's own (ADR 6). */
    public List<Surface> getSurfaces() {
        return List.of(Surface.SOFTWARE, Surface.CLOUD);
    }

    public SummaryView of(Surface surface) {
        return summary == null ? new SummaryView(List.of(), null, null) : summary.of(surface);
    }

    /** Records that say only that something was routed (R4, R5), from every deployment. */
    public long getRouted() {
        return summary == null
                ? 0
                : summary.only(each -> each.category() == Category.ROUTING).records();
    }

    public List<PrivateServerView> getServers() {
        return servers;
    }

    /** The latest looks at the organization's records. */
    public List<Item> getLooks() {
        return looks;
    }

    /** Where an administrator uses a tool. */
    public String addressOf(Tool tool) {
        return switch (tool) {
            case VIEW -> "records.xhtml";
            case EXPORT -> "exports.xhtml";
            case MANAGE -> "collection.xhtml";
            case DELETE -> sections.has("organization", "deletions") ? "deletions.xhtml" : "erasures.xhtml";
        };
    }
}
