package candor.records.web;

import candor.records.MyRecords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
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

    /** Until when everything was searched, if a search gave up before its page was full. */
    public @Nullable Instant getSearchedTo() {
        return listing.searchedTo();
    }

    /** Where the next page begins; absent: there is none. */
    public @Nullable String getNext() {
        return listing.next();
    }
}
