package candor.dev.reports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The reports of every installation over the last months, oldest first. */
public final class UsageReports {

    private static final int DAYS = 150;
    private static final int FIRST_HOUR = 7;
    private static final int HOURS_OF_WORK = 14;
    /** A session has ended, and its usage lies some minutes before, when it is reported. */
    private static final Duration JUST_NOW = Duration.ofMinutes(15);

    private final Samples samples = new Samples();
    private final Instant now;

    public UsageReports(Instant now) {
        this.now = now;
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
            reports.add(writer.write(at(progress, random), progress));
        }
        return reports;
    }

    private Instant at(double progress, Random random) {
        Instant at = now.truncatedTo(ChronoUnit.DAYS)
                .minus(Duration.ofDays(Math.round(DAYS * (1 - progress))))
                .plus(Duration.ofHours(FIRST_HOUR))
                .plus(Duration.ofSeconds(random.nextInt(HOURS_OF_WORK * 3600)));
        return at.isAfter(now.minus(JUST_NOW)) ? at.minus(Duration.ofDays(1)) : at;
    }
}
