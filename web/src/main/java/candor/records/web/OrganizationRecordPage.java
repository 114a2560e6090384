package candor.records.web;

import candor.records.OrganizationRecords;
import candor.records.RecordView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** One of the organization's records. The look is written down by the service, so there is one a request. */
@Named
@RequestScoped
public class OrganizationRecordPage {
    @Inject
    private OrganizationRecords records;

    @Inject
    private RecordReading reading;

    public void load() {
        reading.load(records::record);
    }

    public @Nullable RecordView getRecord() {
        return reading.record();
    }

    public @Nullable RecordContent getContent() {
        return reading.content();
    }
}
