package candor.catalogue;

import candor.collection.minimization.UsageReportShape;
import candor.policy.model.Surface;
import java.util.List;

/** The kinds of records that are collected. */
final class RecordForms {
    private RecordForms() {}

    static List<RecordForm> declared() {
        return List.of(new RecordForm(Surface.SOFTWARE, "usage report", UsageReportShape.SHAPE));
    }
}
