package candor.reports;

import candor.identity.Roles;
import candor.platform.Cursor;
import candor.platform.model.Position;
import candor.policy.model.Surface;
import candor.records.MyRecords;
import candor.records.RecordPage;
import candor.records.RecordSearch;
import candor.records.RecordView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The caller's reports, with what was kept of each and what was not. */
@Stateless
@RolesAllowed(Roles.CUSTOMER)
public class MyReports {
    private static final int ON_A_PAGE = 20;
    private static final int ROWS = 8 * ON_A_PAGE; // a report has no more categories than its surface has

    @Inject
    private MyRecords records;

    /** @throws candor.platform.InvalidCursorException if the cursor is none of ours */
    public ReportPage find(@Nullable Surface surface, @Nullable String cursor) {
        RecordPage rows = records.find(new RecordSearch(surface, null, null, null, null, null, cursor, ROWS));
        List<List<RecordView>> reports = byReport(rows.items());
        int whole = rows.next() == null ? reports.size() : reports.size() - 1; // the page's edge may cut the last one
        List<List<RecordView>> shown = reports.subList(0, Math.min(whole, ON_A_PAGE));
        boolean last = rows.next() == null && shown.size() == reports.size();
        return new ReportPage(
                shown.stream().map(ReportView::of).toList(), last ? null : after(shown.get(shown.size() - 1)));
    }

    /** The rows of a report stand side by side: they share its time, and their ids were minted one after the other. */
    private static List<List<RecordView>> byReport(List<RecordView> rows) {
        List<List<RecordView>> reports = new ArrayList<>();
        for (RecordView row : rows) {
            List<RecordView> last = reports.isEmpty() ? List.of() : reports.get(reports.size() - 1);
            if (last.isEmpty() || !last.get(0).clientId().equals(row.clientId())) {
                last = new ArrayList<>();
                reports.add(last);
            }
            last.add(row);
        }
        return reports;
    }

    private static String after(List<RecordView> report) {
        RecordView last = report.get(report.size() - 1);
        return Cursor.write(new Position(last.occurredAt(), last.id()));
    }
}
