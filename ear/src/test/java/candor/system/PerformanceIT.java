package candor.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R18: durations and failures for staff, and what sets those apart who crash. */
@WholeSystemTest
class PerformanceIT {
    private static final String PERFORMANCE = "/api/v1/diagnostics/performance";
    private static final String GROUPS = "/api/v1/diagnostics/groups";

    private final WholeSystem system;
    private final PerformanceReports reports;
    private final String own =
            "F" + UUID.randomUUID().toString().replace("-", "").replaceAll("\\d", "x");

    PerformanceIT(WholeSystem system) {
        this.system = system;
        this.reports = new PerformanceReports(system);
    }

    private JsonNode performance(String more) {
        return WholeSystem.json(system.get(PERFORMANCE + "?product=" + reports.product + more, "sam"));
    }

    @Test
    @DisplayName(
            "a release that is slower and fails more is told, on the graphics card where it is, with its percentiles")
    void slower() throws Exception {
        reports.all("1.9", "Card A", 10_000, 1);
        reports.all("1.9", "Card B", 10_000, 1);
        reports.all("1.10", "Card A", 10_000, 1);
        reports.all("1.10", "Card B", 30_000, 8);
        reports.awaitCounted(20);
        JsonNode view = performance("");
        JsonNode newest = view.at("/products/lines/0");
        assertThat(newest.path("value").asText()).isEqualTo("1.10");
        assertThat(newest.at("/failures/whole").asInt()).isEqualTo(200);
        assertThat(newest.at("/failures/share").asDouble()).isCloseTo(0.225, within(1e-9));
        assertThat(newest.at("/comparison/previous").asText()).isEqualTo("1.9");
        assertThat(newest.at("/comparison/failures").asText()).isEqualTo("WORSE");
        JsonNode before = view.at("/products/lines/1");
        assertThat(before.at("/durations/p50").asDouble()).isCloseTo(10_900, within(330.0));
        assertThat(before.path("comparison").isNull()).isTrue();
        assertThat(view.path("findings").findValuesAsText("gpu"))
                .contains("Card B")
                .doesNotContain("Card A");
        JsonNode cards = performance("&gpu=Card%20A&version=1.10");
        assertThat(cards.at("/gpus/lines").size()).isEqualTo(1);
        assertThat(cards.at("/total/reports").asInt()).isEqualTo(5);
        assertThat(cards.path("findings").isEmpty()).isTrue();
    }

    @Test
    @DisplayName("R18: who does not let staff see diagnostics is not counted, and what is of four people is not shown")
    void notCounted() throws Exception {
        PerformanceReports.PEOPLE.forEach((person, key) -> {
            if (!person.equals("blake")) {
                reports.send(key, reports.report(person, "1.0", "Card A", 1000, 0));
            }
        });
        reports.send("demo-license-globex", reports.report("gale", "1.0", "Card A", 1000, 0));
        reports.awaitCounted(5);
        JsonNode few = performance("");
        assertThat(few.path("total").isNull()).isTrue();
        assertThat(few.at("/products/lines").isEmpty()).isTrue();
        assertThat(few.at("/products/others").isNull()).isTrue();
        assertThat(few.at("/products/withheld").asBoolean()).isTrue();
        reports.send("demo-license-acme", reports.report("blake", "1.0", "Card A", 1000, 0));
        reports.awaitCounted(6);
        assertThat(performance("").at("/total/reports").asInt()).isEqualTo(5);
    }

    @Test
    @DisplayName("what nearly all have who crash, and few others, sets them apart; few people are said to be few")
    void differences() throws Exception {
        String card = "Card " + own;
        for (String person : PerformanceReports.PEOPLE.keySet()) {
            crash(person, card);
            reports.send(PerformanceReports.PEOPLE.get(person), reports.report(person, "2.0", "Card A", 1000, 0));
        }
        reports.awaitCounted(10);
        JsonNode view = differences(group(5));
        assertThat(view.path("enough").asBoolean()).isTrue();
        assertThat(view.path("reports").asInt()).isEqualTo(5);
        JsonNode first = view.at("/differences/0");
        assertThat(view.path("differences").findValuesAsText("value")).contains(card);
        assertThat(first.path("lift").asDouble()).isGreaterThan(1);
        assertThat(first.at("/group/share").asDouble()).isEqualTo(1);
    }

    @Test
    @DisplayName("of a group that four people met nothing is said but that they are few")
    void few() throws Exception {
        crash("casey", "Card " + own);
        JsonNode view = differences(group(1));
        assertThat(view.path("enough").asBoolean()).isFalse();
        assertThat(view.path("differences").isEmpty()).isTrue();
        assertThat(system.get(GROUPS + "/" + UUID.randomUUID() + "/differences", "sam")
                        .statusCode())
                .isEqualTo(404);
    }

    private JsonNode differences(String group) {
        return WholeSystem.json(system.get(GROUPS + "/" + group + "/differences", "sam"));
    }

    private void crash(String person, String card) {
        ObjectNode report = reports.report(person, "2.0", card, 1000, 0);
        report.putArray("errors")
                .addObject()
                .put("at", report.path("occurredAt").asText())
                .put("severity", "ERROR")
                .put("message", "boom")
                .put("stack", "Lumen.BoomException: x\n   at Lumen." + own + "(Int32 x) in a.cs:line 3");
        reports.send(PerformanceReports.PEOPLE.get(person), report);
    }

    /** This test's own, once it has so many occurrences. */
    private String group(int occurrences) {
        return Awaited.within(
                        Duration.ofSeconds(40),
                        () -> WholeSystem.json(system.get(GROUPS + "?q=" + own, "sam"))
                                .at("/items/0"),
                        found -> found.path("occurrences").asInt() == occurrences)
                .path("id")
                .asText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"casey", "avery", "stella"})
    @DisplayName("R18: it is staff's alone")
    void staffAlone(String other) {
        assertThat(system.get(PERFORMANCE, "sam").statusCode()).isEqualTo(200);
        for (String path : new String[] {PERFORMANCE, GROUPS + "/" + UUID.randomUUID() + "/differences"}) {
            assertThat(system.get(path, other).statusCode()).isEqualTo(403);
            assertThat(system.send(HttpRequest.newBuilder(system.portal(path))).statusCode())
                    .isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?from=yesterday",
                "?from=2026-03-02&to=2026-03-01",
                "?from=2020-01-01&to=2026-01-01",
                "?surface=WEBSITE",
                "?gpu=%00",
                "?cpu=x",
                "?gpu=a&gpu=b"
            })
    @DisplayName("a parameter that is none is refused")
    void refused(String parameters) {
        assertThat(system.get(PERFORMANCE + parameters, "sam").statusCode()).isEqualTo(400);
    }
}
