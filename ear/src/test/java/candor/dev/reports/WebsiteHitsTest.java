package candor.dev.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WebsiteHitsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:15:30Z");
    private static final List<String> MEMBERS =
            List.of("id", "type", "occurredAt", "visitor", "user", "connection", "activity", "deviceEvent", "account");

    private final List<ObjectNode> hits = new WebsiteHits(NOW).all();

    @Test
    void theSameMomentGivesTheSameHits() {
        assertThat(new WebsiteHits(NOW).all()).isEqualTo(hits);
    }

    @Test
    void everyKindOfHitIsThere() {
        assertThat(hits)
                .extracting(hit -> hit.path("type").asText())
                .contains("page-view", "file-view", "search", "action", "device-event", "crash", "account-change");
        assertThat(hits).hasSizeBetween(200, 600);
    }

    @Test
    void anIdIsAUuidAndComesOnce() {
        Set<UUID> ids = new HashSet<>();
        hits.forEach(hit -> ids.add(UUID.fromString(hit.path("id").asText())));
        assertThat(ids).hasSameSizeAs(hits);
    }

    @Test
    void hitsComeInTheOrderOfTimeAndNoneFromTheFuture() {
        assertThat(hits).extracting(WebsiteHitsTest::at).isSorted();
        assertThat(at(hits.get(hits.size() - 1))).isBefore(NOW);
        assertThat(at(hits.get(0))).isAfter(NOW.minus(Duration.ofDays(160)));
        Instant midnight = Instant.parse("2026-11-23T00:00:00Z");
        List<ObjectNode> tillMidnight = new WebsiteHits(midnight).all();
        assertThat(at(tillMidnight.get(tillMidnight.size() - 1))).isBefore(midnight);
    }

    @Test
    void whoSignsInHasBeenAStrangerBefore() {
        for (String user : List.of("casey", "robin", "dana", "gale")) {
            ObjectNode signedIn = hits.stream()
                    .filter(hit -> text(hit, "user").equals(user))
                    .findFirst()
                    .orElseThrow();
            ObjectNode first = hits.stream()
                    .filter(hit -> text(hit, "visitor").equals(text(signedIn, "visitor")))
                    .findFirst()
                    .orElseThrow();
            assertThat(first.has("user")).isFalse();
            assertThat(at(first)).as("a visit before").isBefore(at(signedIn).minus(Duration.ofHours(1)));
        }
    }

    @Test
    void somebodyNeverSignsIn() {
        Set<String> visitors = new HashSet<>();
        Set<String> known = new HashSet<>();
        hits.forEach(hit -> {
            visitors.add(text(hit, "visitor"));
            if (hit.has("user")) {
                known.add(text(hit, "visitor"));
            }
        });
        assertThat(visitors).hasSize(known.size() + 1);
    }

    @Test
    void onlyMembersOfTheContractStandAtTheTopAndAFewOthersWithin() {
        for (ObjectNode hit : hits) {
            hit.fieldNames().forEachRemaining(name -> assertThat(name).isIn(MEMBERS));
        }
        assertThat(hits).anyMatch(hit -> hit.path("connection").has("batteryLevel"));
        assertThat(hits)
                .filteredOn(hit -> text(hit, "type").equals("crash"))
                .allMatch(hit ->
                        !hit.at("/deviceEvent/errorReport/stack").asText().isEmpty()
                                && !hit.at("/deviceEvent/hardware").isEmpty());
    }

    private static Instant at(JsonNode hit) {
        return Instant.parse(text(hit, "occurredAt"));
    }

    private static String text(JsonNode hit, String name) {
        return hit.path(name).asText();
    }
}
