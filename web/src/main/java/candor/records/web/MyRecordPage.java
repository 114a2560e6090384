package candor.records.web;

import candor.records.MyRecords;
import candor.records.RecordView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** One of my records. */
@Named
@RequestScoped
public class MyRecordPage {
    @Inject
    private MyRecords records;

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
