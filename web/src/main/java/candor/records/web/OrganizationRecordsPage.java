package candor.records.web;

import candor.records.OrganizationRecords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The organization's records, newest first. Each look is written down by the service, so there is one a request. */
@Named
@RequestScoped
public class OrganizationRecordsPage {
    @Inject
    private OrganizationRecords records;

    @Inject
    private RecordListing list;

    public void load() {
        list.load(records::find);
    }

    public RecordListing getList() {
        return list;
    }
}
