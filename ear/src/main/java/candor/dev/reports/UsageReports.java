package candor.dev.reports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The reports of every installation over the last months, oldest first. */
public final class UsageReports {

    private static final int DAYS = 150;

    private final Samples samples = new Samples();
    private final WorkingHours hours;

    public UsageReports(Instant now) {
        this.hours = new WorkingHours(now, DAYS);
    }

    /** @return the reports by the collector key to send them with */
    public Map<String, List<ObjectNode>> byKey() {
        Map<String, List<ObjectNode>> reports = new LinkedHashMap<>();
        for (Installation installation : Samples.installations()) {
            reports.computeIfAbsent(installation.key(), key -> new ArrayList<>())
                    .addAll(of(installation));
        }
        return reports;
    }

    private List<ObjectNode> of(Installation installation) {
        Random random = new Random(installation.id().hashCode());
        UsageReportWriter writer = new UsageReportWriter(installation, random, samples);
        List<ObjectNode> reports = new ArrayList<>();
        for (int i = 0; i < installation.reports(); i++) {
            double progress = (i + random.nextDouble()) / installation.reports();
            reports.add(writer.write(hours.at(progress, random), progress));
        }
        return reports;
    }
}
