package candor.records.web;

import candor.audit.model.PastLook;
import candor.records.MyRecords;
import candor.records.OpenedRecord;
import candor.records.RecordView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of my records. */
@Named
@RequestScoped
public class MyRecordPage {
    @Inject
    private MyRecords records;

    @Inject
    private RecordReading reading;

    private List<PastLook> looks = List.of();

    public void load() {
        reading.load(id -> records.open(id).map(this::open));
    }

    private RecordView open(OpenedRecord opened) {
        looks = opened.looks();
        return opened.record();
    }

    /** Who else looked at it, newest first (R19). */
    public List<PastLook> getLooks() {
        return looks;
    }

    public @Nullable RecordView getRecord() {
        return reading.record();
    }

    public @Nullable RecordContent getContent() {
        return reading.content();
    }
}
