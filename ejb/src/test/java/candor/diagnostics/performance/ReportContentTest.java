package candor.diagnostics.performance;

import static org.assertj.core.api.Assertions.assertThat;

import candor.diagnostics.performance.model.ArrivedReport;
import candor.diagnostics.performance.model.MeasureCell;
import candor.diagnostics.performance.model.Measurement;
import candor.policy.model.Surface;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReportContentTest {
    private static Measurement software(String product, String version) {
        return ReportContent.measure(report(
                Surface.SOFTWARE,
                "{\"software\": {\"name\": \"" + product + "\", \"version\": \"" + version + "\"}}",
                null));
    }

    private static ArrivedReport report(Surface surface, @Nullable String version, @Nullable String cloud) {
        return new ArrivedReport(
                UUID.randomUUID(),
                UUID.randomUUID(),
                surface,
                Instant.EPOCH,
                UUID.randomUUID(),
                null,
                "casey",
                version,
                "{\"environment\": {\"operatingSystem\": \"Debian 12 of casey\", \"hardware\": {\"gpu\": \"RTX 4090\"}}}",
                "{\"tasks\": [{\"outcome\": \"FAILED\"}, {\"outcome\": \"COMPLETED\"}, {\"outcome\": \"COMPLETED\"}]}",
                "{\"tasks\": [{\"durationMs\": 1500}, {\"statusMessage\": \"no duration\"}]}",
                null,
                cloud,
                List.of(UUID.randomUUID()));
    }

    @Test
    @DisplayName("a report counts by release and machine, its tasks by outcome and duration")
    void software() {
        Measurement measured = software("PabcxdefxProduct", "4.2.1.7");
        MeasureCell cell = measured.cell();
        assertThat(cell.product()).isEqualTo("PabcxdefxProduct");
        assertThat(cell.version()).as("four numbers, and no address").isEqualTo("4.2.1.7");
        assertThat(cell.gpu()).isEqualTo("RTX 4090");
        assertThat(measured.completed()).isEqualTo(2);
        assertThat(measured.failed()).isEqualTo(1);
        assertThat(measured.values()).containsExactly(1500.0);
    }

    @Test
    @DisplayName("R18: what names somebody, or looks like a token, does not become what is counted by")
    void masked() {
        UUID token = UUID.randomUUID();
        MeasureCell cell =
                software("Product-" + token, "4.2 for anna@example.com").cell();
        assertThat(cell.product()).doesNotContain(token.toString());
        assertThat(cell.version()).doesNotContain("anna").startsWith("4.2 for");
        assertThat(cell.operatingSystem()).startsWith("Debian 12 of").doesNotContain("casey");
    }

    @Test
    @DisplayName("of the cloud a metric counts by its value, a job once it has ended")
    void cloud() {
        Measurement metric = ReportContent.measure(
                report(Surface.CLOUD, null, "{\"name\": \"gpu time\", \"value\": 1.5, \"unit\": \"s\"}"));
        assertThat(metric.cell().metric()).isEqualTo("gpu time");
        assertThat(metric.values()).containsExactly(1.5);
        Measurement failed =
                ReportContent.measure(report(Surface.CLOUD, null, "{\"name\": \"a job\", \"status\": \"FAILED\"}"));
        assertThat(failed.failed()).isEqualTo(1);
        assertThat(failed.cell().metric())
                .as("a job's name is nobody's to count by")
                .isNull();
        Measurement running = ReportContent.measure(report(Surface.CLOUD, null, "{\"status\": \"RUNNING\"}"));
        assertThat(running.failed() + running.completed()).isZero();
    }
}
