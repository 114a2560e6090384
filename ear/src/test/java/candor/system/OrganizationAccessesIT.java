package candor.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R19: who looked at what is held for an organization, {@code GET /api/v1/organization/accesses}. */
@WholeSystemTest
class OrganizationAccessesIT {
    private static final String ACCESSES = "/api/v1/organization/accesses";

    private final WholeSystem system;
    private final Deletions reading;

    OrganizationAccessesIT(WholeSystem system) {
        this.system = system;
        this.reading = new Deletions(system);
    }

    @Test
    @DisplayName(
            "R19: another administrator's look is there, with when, why, its filter and whose records, and without what was searched for")
    void looks() {
        Instant minute = Deletions.minuteOfItsOwn();
        reading.report("demo-license-acme", "dana", minute);
        String word = "secretword";
        reading.read("/api/v1/organization/records?q=" + word + "&surface=SOFTWARE", "blake");
        reading.read(
                "/api/v1/organization/records?user=dana&from=" + minute + "&to=" + minute.plus(Duration.ofMinutes(1)),
                "blake");
        JsonNode found = reading.read(ACCESSES + "?limit=2", "avery");
        JsonNode look = found.path("items").path(0);
        assertThat(look.path("actor").asText()).isEqualTo("blake");
        assertThat(look.path("role").asText()).isEqualTo("org-admin");
        assertThat(look.path("action").asText()).isEqualTo("BROWSE");
        assertThat(look.path("reason").asText()).isNotEmpty();
        assertThat(look.path("filter").path("user").asText()).isEqualTo("dana");
        assertThat(look.path("people").asInt()).isEqualTo(1);
        assertThat(look.path("whose").path(0).path("user").asText()).isEqualTo("dana");
        assertThat(look.path("whose").path(0).path("records")).isEqualTo(look.path("records"));
        assertThat(look.path("records").asInt()).isGreaterThan(3);
        assertThat(found.path("items").path(1).path("filter").path("text").asText())
                .isEqualTo("searched");
        assertThat(found.toString()).doesNotContain(word);
    }

    @Test
    @DisplayName("R19: looking at who looked is no look, and pages follow each other")
    void noLook() {
        reading.read("/api/v1/organization/records?limit=1", "avery");
        reading.read("/api/v1/organization/records?limit=1", "avery");
        String looks = system.ask("select count(*) from data_access");
        JsonNode first = reading.read(ACCESSES + "?limit=1", "avery");
        JsonNode second = reading.read(
                ACCESSES + "?limit=1&cursor="
                        + URLEncoder.encode(first.path("next").asText(), StandardCharsets.UTF_8),
                "avery");
        assertThat(second.path("items").path(0).path("id"))
                .isNotEqualTo(first.path("items").path(0).path("id"));
        assertThat(system.ask("select count(*) from data_access")).isEqualTo(looks);
    }

    @Test
    @DisplayName("looks are found by whose records they were at and by their time")
    void filters() {
        Instant began = Instant.now();
        reading.report("demo-license-acme", "avery", Deletions.minuteOfItsOwn());
        reading.read("/api/v1/organization/records?user=avery", "blake");
        JsonNode his = reading.read(ACCESSES + "?user=avery&from=" + began, "blake");
        assertThat(his.path("items")).isNotEmpty();
        his.path("items").forEach(each -> assertThat(each.toString()).contains("avery"));
        assertThat(reading.read(ACCESSES + "?to=" + began.minus(Duration.ofDays(4000)), "blake")
                        .path("items"))
                .isEmpty();
        assertThat(reading.read(ACCESSES + "?from=" + began.plus(Duration.ofDays(1)), "blake")
                        .path("items"))
                .isEmpty();
    }

    @Test
    @DisplayName("R19: another organization's looks are not there, and a name of theirs is none")
    void anotherOrganization() {
        reading.read("/api/v1/organization/records", "avery");
        String globex = system.get(ACCESSES + "?limit=500", "gale").body();
        assertThat(globex).doesNotContain("avery").doesNotContain("blake").doesNotContain("dana");
        assertThat(system.get(ACCESSES + "?user=dana", "gale").statusCode()).isEqualTo(400);
    }

    @Test
    @DisplayName("R16, R19: who looks is told without any tool")
    void withoutTools() {
        reading.read("/api/v1/organization/records", "gale");
        try (GlobexAgreement none = new GlobexAgreement(system, "")) {
            assertThat(reading.read(ACCESSES, "gale")
                            .path("items")
                            .path(0)
                            .path("actor")
                            .asText())
                    .isEqualTo("gale");
            assertThat(system.get("/api/v1/organization/records", "gale").statusCode())
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "surface=SOFTWARE",
                "user=nobody-of-ours",
                "from=yesterday",
                "cursor=made-up",
                "limit=0",
                "user=dana&user=avery"
            })
    @DisplayName("contract: what is not listed or cannot be read is a 400 that quotes nothing")
    void refused(String query) {
        assertThat(system.get(ACCESSES + "?" + query, "avery").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"casey", "dana", "sam", "stella"})
    @DisplayName("R16: nobody but an administrator reads it")
    void others(String user) {
        assertThat(system.get(ACCESSES, user).statusCode()).isEqualTo(403);
        assertThat(system.send(HttpRequest.newBuilder(system.portal(ACCESSES)).GET())
                        .statusCode())
                .isEqualTo(401);
    }
}
