package candor.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some reports, newest first.
 *
 * @param next where the next page begins; absent: this is the last one
 */
public record ReportPage(List<ReportView> items, @Nullable String next) {
    public ReportPage {
        items = List.copyOf(items);
    }
}
