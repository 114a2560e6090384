package candor.records.web;

import candor.records.MyRecords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** My records, newest first. */
@Named
@RequestScoped
public class MyRecordsPage {
    @Inject
    private MyRecords records;

    @Inject
    private RecordListing listing;

    public void load() {
        listing.load(records::find);
    }

    public RecordFilters getFilters() {
        return listing.filters();
    }

    public List<Report> getReports() {
        return listing.reports();
    }

    /** Where the next page begins; absent: there is none. */
    public @Nullable String getNext() {
        return listing.next();
    }
}
