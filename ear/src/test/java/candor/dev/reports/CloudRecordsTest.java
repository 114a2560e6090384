package candor.dev.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class CloudRecordsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:15:30Z");

    private final CloudRecords cloud = new CloudRecords(NOW);
    private final List<ObjectNode> all =
            cloud.byKey().values().stream().flatMap(Collection::stream).toList();

    @Test
    void nothingComesFromAServerThatItsOrganizationManages() {
        assertThat(cloud.byKey()).containsOnlyKeys("demo-cloud", "demo-cloud-acme");
        assertThat(cloud.byKey().get("demo-cloud-acme"))
                .allMatch(record -> text(record, "user").equals("dana"));
        assertThat(cloud.byKey().get("demo-cloud"))
                .extracting(record -> text(record, "user"))
                .contains("casey", "robin", "dana");
    }

    @Test
    void theSameMomentGivesTheSameRecordsAndPictures() {
        CloudRecords again = new CloudRecords(NOW);
        assertThat(again.byKey()).isEqualTo(cloud.byKey());
        assertThat(again.assets()).hasSameSizeAs(cloud.assets());
        for (int i = 0; i < again.assets().size(); i++) {
            assertThat(Arrays.equals(
                            again.assets().get(i).content(),
                            cloud.assets().get(i).content()))
                    .isTrue();
        }
    }

    @Test
    void everyKindOfRecordAndEveryStateOfAJobIsThere() {
        assertThat(all).extracting(record -> text(record, "type")).contains("job", "asset", "error", "metric", "route");
        assertThat(all)
                .filteredOn(record -> text(record, "type").equals("job"))
                .extracting(record -> text(record, "status"))
                .contains("QUEUED", "RUNNING", "COMPLETED", "FAILED", "CANCELLED");
    }

    @Test
    void anIdIsAUuidAndComesOnce() {
        Set<UUID> ids = new HashSet<>();
        all.forEach(record -> ids.add(UUID.fromString(text(record, "id"))));
        assertThat(ids).hasSameSizeAs(all);
    }

    @Test
    void nothingIsOlderThanRoutingIsKeptNorFromTheFuture() {
        assertThat(all)
                .extracting(CloudRecordsTest::at)
                .allMatch(at -> at.isBefore(NOW) && at.isAfter(NOW.minus(Duration.ofDays(90))));
    }

    @Test
    void somewhereALaterStateArrivesFirst() {
        Map<String, List<JsonNode>> jobs = all.stream()
                .filter(record -> text(record, "type").equals("job"))
                .collect(Collectors.groupingBy(record -> text(record, "jobId")));
        assertThat(jobs.values())
                .anyMatch(states -> at(states.get(states.size() - 1)).isBefore(at(states.get(1))));
    }

    @Test
    void bytesAreOfConsumersAnnouncedPictures() throws IOException {
        Map<String, ObjectNode> byId =
                all.stream().collect(Collectors.toMap(record -> text(record, "id"), record -> record));
        assertThat(cloud.assets()).hasSizeGreaterThan(20);
        for (AssetBytes bytes : cloud.assets()) {
            ObjectNode announced = byId.get(bytes.id());
            assertThat(text(announced, "role")).isEqualTo("GENERATED");
            assertThat(text(announced, "mediaType")).isEqualTo(bytes.mediaType());
            assertThat(text(announced, "user")).isIn("casey", "robin");
        }
        BufferedImage picture =
                ImageIO.read(new ByteArrayInputStream(cloud.assets().get(0).content()));
        assertThat(picture.getWidth()).isEqualTo(320);
        assertThat(picture.getRGB(0, 0)).isNotEqualTo(picture.getRGB(0, picture.getHeight() - 1));
    }

    private static Instant at(JsonNode record) {
        return Instant.parse(text(record, "occurredAt"));
    }

    private static String text(JsonNode record, String name) {
        return record.path(name).asText();
    }
}
