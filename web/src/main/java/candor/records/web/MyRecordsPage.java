package candor.records.web;

import candor.portal.web.Visitor;
import candor.records.MyRecords;
import candor.records.MySummary;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** My records, newest first, and how many there are of what. */
@Named
@RequestScoped
public class MyRecordsPage {
    @Inject
    private MyRecords records;

    @Inject
    private MySummary summaries;

    @Inject
    private RecordListing list;

    @Inject
    private Visitor visitor;

    @Inject
    private Clock clock;

    private @Nullable SummaryChart chart;

    public void load() {
        list.load(records::find);
        if (!visitor.isStranger()) {
            chart = SummaryChart.of(summaries.find(), list.getFilters(), clock.instant());
        }
    }

    public RecordListing getList() {
        return list;
    }

    /** As the list is filtered, but by what is counted: not by words, and by whole months. */
    public @Nullable SummaryChart getChart() {
        return chart;
    }
}
