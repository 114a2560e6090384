package candor.dev.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UsageReportsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:15:30Z");
    private static final BigInteger LARGEST = new BigInteger("18446744073709551615");

    private final Map<String, List<ObjectNode>> reports = new UsageReports(NOW).byKey();
    private final List<ObjectNode> all =
            reports.values().stream().flatMap(Collection::stream).toList();

    @Test
    void everyLicenseHasSome() {
        assertThat(reports)
                .containsOnlyKeys(
                        "demo-license-casey", "demo-license-robin", "demo-license-acme", "demo-license-globex");
        assertThat(all).hasSize(1200);
        assertThat(reports.get("demo-license-casey")).hasSize(320);
    }

    @Test
    void theSameMomentGivesTheSameReports() {
        assertThat(new UsageReports(NOW).byKey()).isEqualTo(reports);
    }

    @Test
    void anIdIsAUuidAndComesOnce() {
        Set<UUID> ids = new HashSet<>();
        all.forEach(report -> ids.add(UUID.fromString(report.path("id").asText())));
        assertThat(ids).hasSameSizeAs(all);
    }

    @Test
    void everythingHappenedInTheLastMonths() {
        for (ObjectNode report : all) {
            Instant at = Instant.parse(report.path("occurredAt").asText());
            assertThat(at).isBetween(NOW.minus(Duration.ofDays(160)), NOW);
        }
    }

    @Test
    void midnightBringsNoReportFromTheFuture() {
        Instant midnight = Instant.parse("2026-11-23T00:00:00Z");
        new UsageReports(midnight)
                .byKey().values().stream().flatMap(Collection::stream).forEach(report -> assertThat(
                                Instant.parse(report.path("occurredAt").asText()))
                        .isBefore(midnight));
    }

    @Test
    void aSeedNeedsAll64Bits() {
        List<BigInteger> seeds = tasks().stream()
                .map(task -> task.path("input").path("generation").path("seed").bigIntegerValue())
                .toList();

        assertThat(seeds).contains(LARGEST).allMatch(seed -> seed.signum() >= 0 && seed.compareTo(LARGEST) <= 0);
    }

    @Test
    void thereIsSomethingToDropToFailAndToReadInSeveralScripts() {
        String text = all.toString();

        assertThat(text).contains("data:image/png;base64,", "computerName", "reporterVersion");
        assertThat(text).contains("\"FAILED\"", "Traceback (most recent call last)", "lumen_core.dll!", ".cs:line ");
        assertThat(text).contains("縁側", "Fischgrätparkett", "فناء", "🏕️");
    }

    @Test
    void versionsAdvance() {
        List<ObjectNode> casey = reports.get("demo-license-casey").subList(0, 130);

        assertThat(casey.get(0).path("software").path("pluginVersion").asText()).isEqualTo("3.4.0");
        assertThat(casey.get(129).path("software").path("pluginVersion").asText())
                .isEqualTo("3.6.1");
    }

    private List<JsonNode> tasks() {
        List<JsonNode> tasks = new ArrayList<>();
        all.forEach(report -> report.path("tasks").forEach(tasks::add));
        return tasks;
    }
}
