package candor.records.web;

import static candor.policy.model.Category.ACCOUNT;
import static candor.policy.model.Category.ACTIVITY;
import static candor.policy.model.Category.CONNECTION;
import static candor.policy.model.Category.DEVICE_EVENT;
import static candor.policy.model.Category.ENVIRONMENT;
import static candor.policy.model.Category.PROCESSING;
import static candor.policy.model.Category.RENDER_INPUT;
import static candor.policy.model.Category.SOFTWARE_ERROR;
import static candor.policy.model.Category.USAGE;
import static candor.policy.model.Category.VERSION;

import candor.policy.model.Category;
import candor.policy.model.Surface;
import java.util.List;
import java.util.Set;

/**
 * A column of a surface's table: which of a report's records stand in it.
 *
 * @param name its word in the vocabulary {@code Column}
 */
public record TableColumn(String name, Set<Category> categories) {

    /** Those that something stands in. */
    static List<TableColumn> of(Surface surface, List<Report> reports) {
        return all(surface).stream()
                .filter(column -> reports.stream()
                        .anyMatch(report -> !report.linesIn(column).isEmpty()))
                .toList();
    }

    /** A cloud service's records come one by one, so that one column holds them. */
    private static List<TableColumn> all(Surface surface) {
        return switch (surface) {
            case WEBSITE ->
                List.of(
                        new TableColumn("event", Set.of(ACTIVITY, ACCOUNT, DEVICE_EVENT)),
                        new TableColumn("connection", Set.of(CONNECTION)));
            case CLOUD -> List.of(new TableColumn("what", Set.copyOf(Category.of(Surface.CLOUD))));
            case SOFTWARE ->
                List.of(
                        new TableColumn("use", Set.of(USAGE, PROCESSING, RENDER_INPUT)),
                        new TableColumn("errors", Set.of(SOFTWARE_ERROR)),
                        new TableColumn("machine", Set.of(VERSION, ENVIRONMENT)));
        };
    }
}
