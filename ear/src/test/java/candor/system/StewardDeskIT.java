package candor.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Organizations, people, licenses and deployments as stewards keep them, from nothing to the first record. */
@WholeSystemTest
class StewardDeskIT {
    private final WholeSystem system;
    private final StewardApi desk;
    private final String name = "s-" + UUID.randomUUID().toString().substring(0, 8);

    StewardDeskIT(WholeSystem system) {
        this.system = system;
        this.desk = new StewardApi(system);
    }

    @Test
    @DisplayName(
            "R8, R9, R12: organization, license, term, person and key made here lead a report to its basis and its person")
    void fromNothing() {
        JsonNode organization = organization();
        String license = license();
        String user = "u-" + name;
        String people = "organizations/" + organization.path("id").asText() + "/people";
        String person = desk.done("POST", people, "{\"user\": \"%s\"}".formatted(user), 201)
                .path("id")
                .asText();
        String key = desk.done("POST", "collector-keys", "{\"license\": \"%s\"}".formatted(license), 201)
                .path("key")
                .asText();
        assertThat(outcome(key, user)).as("a license without a term").isEqualTo("REFUSED");
        desk.done("POST", "licenses/" + license + "/terms", term("ENTERPRISE", name, "2026-01-01T00:00:00Z"), 201);
        desk.done("POST", "licenses/" + license + "/assignments", """
                {"user": "%s", "from": "2026-01-01T00:00:00Z"}""".formatted(user), 201);
        assertThat(outcome(key, user)).isEqualTo("REDUCED");
        assertThat(system.ask("select count(*) from collected_record where person_id = '" + person + "'"))
                .isNotEqualTo("0");
        JsonNode listed = desk.done("GET", "licenses?organization=" + name, "", 200)
                .path("items")
                .path(0);
        assertThat(listed.path("type").asText()).isEqualTo("ENTERPRISE");
        assertThat(listed.path("people").asInt()).isEqualTo(1);
        assertThat(listed.path("keys").asInt()).isEqualTo(1);
        String assignments = "licenses/" + license + "/assignments";
        assertThat(desk.done("GET", assignments + "?q=" + user.toUpperCase(Locale.ROOT), "", 200)
                        .path("items"))
                .hasSize(1);
        for (String list : List.of(assignments, people, "deployments")) {
            assertThat(desk.done("GET", list + "?q=nobody-is-called-" + UUID.randomUUID(), "", 200)
                            .path("items"))
                    .as(list)
                    .isEmpty();
        }
        JsonNode seen = desk.done("GET", "organizations?q=" + name.toUpperCase(Locale.ROOT), "", 200)
                .path("items")
                .path(0);
        assertThat(seen.path("people").asInt()).isEqualTo(1);
        assertThat(seen.path("licenses").asInt()).isEqualTo(1);
        assertThat(desk.done("GET", people, "", 200)
                        .path("items")
                        .path(0)
                        .path("user")
                        .asText())
                .isEqualTo(user);
    }

    @Test
    @DisplayName("R12: terms do not overlap; one that ends makes room for the next, and no end is past")
    void terms() {
        organization();
        String license = license();
        String terms = "licenses/" + license + "/terms";
        String term = desk.done("POST", terms, term("CONSUMER", null, "2026-01-01T00:00:00Z"), 201)
                .path("id")
                .asText();
        assertThat(desk.refused("POST", terms, term("ENTERPRISE", name, "2030-01-01T00:00:00Z"), 409))
                .startsWith("period-overlaps");
        String end = terms + "/" + term + "/end";
        assertThat(desk.refused("POST", end, "{\"at\": \"2026-02-01T00:00:00Z\"}", 400))
                .contains("/at");
        desk.done("POST", end, "{\"at\": \"2030-01-01T00:00:00Z\"}", 204);
        assertThat(desk.refused("POST", end, "{\"at\": \"2031-01-01T00:00:00Z\"}", 409))
                .startsWith("already-ended");
        desk.done("POST", terms, term("ENTERPRISE", name, "2030-01-01T00:00:00Z"), 201);
        JsonNode found = desk.done("GET", "licenses/" + license, "", 200);
        assertThat(found.path("terms")).hasSize(2);
        assertThat(found.path("license").path("type").asText()).isEqualTo("CONSUMER");
        desk.done(
                "POST", "licenses/" + license() + "/terms/" + term + "/end", "{\"at\": \"2029-01-01T00:00:00Z\"}", 404);
    }

    @Test
    @DisplayName("names are given once, and somebody who belongs to one organization is not taken into another")
    void taken() {
        JsonNode organization = organization();
        assertThat(desk.refused("POST", "organizations", organizationBody(), 409))
                .startsWith("name-taken /name");
        String deployment = """
                {"name": "%s", "hosting": "PRIVATE_VENDOR_MANAGED", "organization": "%1$s"}""".formatted(name);
        desk.done("POST", "deployments", deployment, 201);
        assertThat(desk.refused("POST", "deployments", deployment, 409)).startsWith("name-taken /name");
        desk.done("POST", "licenses", "{\"reference\": \"R-%s\"}".formatted(name), 201);
        assertThat(desk.refused("POST", "licenses", "{\"reference\": \"R-%s\"}".formatted(name), 409))
                .startsWith("name-taken /reference");
        String people = "organizations/" + organization.path("id").asText() + "/people";
        assertThat(desk.refused("POST", people, "{\"user\": \"dana\"}", 409)).startsWith("name-taken /user");
        String person = desk.done("POST", people, "{\"user\": \"p-%s\"}".formatted(name), 201)
                .path("id")
                .asText();
        desk.done("DELETE", people + "/" + person, "", 204);
        desk.done("DELETE", people + "/" + person, "", 404);
        desk.done("POST", people, "{\"user\": \"p-%s\"}".formatted(name), 201);
    }

    @Test
    @DisplayName("the short name stays, the name for people may change")
    void renamed() {
        String path = "organizations/" + organization().path("id").asText();
        JsonNode renamed = desk.done("PATCH", path, "{\"displayName\": \"Neu & größer 🎨\"}", 200);
        assertThat(renamed.path("displayName").asText()).isEqualTo("Neu & größer 🎨");
        assertThat(renamed.path("name").asText()).isEqualTo(name);
        desk.refused("PATCH", path, "{\"name\": \"other\"}", 400);
        desk.refused("PATCH", path, "{\"displayName\": \"  \"}", 400);
        desk.refused("PATCH", "organizations/" + UUID.randomUUID(), "{\"displayName\": \"Nobody\"}", 404);
    }

    @Test
    @DisplayName("page after page each organization is told once")
    void pages() {
        organization();
        List<String> told = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = desk.done("GET", "organizations?limit=2" + next, "", 200);
            page.path("items").forEach(each -> told.add(each.path("id").asText()));
            next = "&cursor=" + page.path("next").asText();
            if (page.path("next").isNull()) {
                break;
            }
        } while (told.size() < 1000);
        assertThat(told).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    @DisplayName("policy versions are listed with their days, read, and laid side by side")
    void policyVersions() {
        JsonNode versions = desk.done("GET", "policy-versions", "", 200).path("items");
        assertThat(versions).isNotEmpty();
        String version = versions.path(versions.size() - 1).path("version").asText();
        assertThat(versions.path(versions.size() - 1).path("effective").asText())
                .matches("\\d{4}-\\d{2}-\\d{2}");
        JsonNode one = desk.done("GET", "policy-versions/" + version, "", 200);
        assertThat(one.path("statement").asText()).contains("Enterprise");
        assertThat(one.path("cases")).isNotEmpty();
        assertThat(desk.done("GET", "policy-versions/" + version + "/changes?from=" + version, "", 200)
                        .path("rules")
                        .path("cases"))
                .isEmpty();
        desk.done("GET", "policy-versions/none", "", 404);
        desk.done("GET", "policy-versions/" + version + "/changes?from=none", "", 404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            organizations | {"name": "Acme Inc", "displayName": "x"}
            organizations | {"name": "fine"}
            organizations | {"name": "fine", "displayName": "x", "agreement": 1}
            licenses      | {"reference": ""}
            licenses      | {"reference": 5}
            deployments   | {"name": "x", "hosting": "SHARED", "organization": "acme"}
            deployments   | {"name": "x", "hosting": "PRIVATE_VENDOR_MANAGED"}
            deployments   | {"name": "x", "hosting": "PRIVATE_VENDOR_MANAGED", "organization": "nobody-at-all"}
            deployments   | {"name": "x", "hosting": "CLOUD", "organization": "acme"}
            licenses/00000000-0000-4000-c000-000000000003/terms       | {"type": "ENTERPRISE", "from": "2020-01-01T00:00:00Z", "to": "2020-02-01T00:00:00Z"}
            licenses/00000000-0000-4000-c000-000000000003/terms       | {"type": "CONSUMER", "organization": "acme", "from": "2020-01-01T00:00:00Z", "to": "2020-02-01T00:00:00Z"}
            licenses/00000000-0000-4000-c000-000000000003/terms       | {"type": "CONSUMER", "from": "2020-02-01T00:00:00Z", "to": "2020-01-01T00:00:00Z"}
            licenses/00000000-0000-4000-c000-000000000003/assignments | {"user": "nobody-at-all", "from": "2020-01-01T00:00:00Z"}
            """)
    @DisplayName("what is not understood, or does not go together, is a 400")
    void strict(String path, String body) {
        assertThat(desk.refused("POST", path, body, 400)).startsWith("bad-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"casey", "avery", "sam"})
    @DisplayName("nobody but a steward reads or writes who is who")
    void stewardsAlone(String who) {
        String license = "licenses/00000000-0000-4000-c000-000000000003";
        String organization = "organizations/00000000-0000-4000-b000-000000000001";
        for (String path : List.of(
                "organizations",
                organization,
                organization + "/people",
                "licenses",
                license,
                license + "/assignments",
                "deployments",
                "policy-versions",
                "policy-versions/1")) {
            desk.done("GET", path, "", 403, who);
        }
        for (String path : List.of(
                "organizations",
                organization + "/people",
                "licenses",
                license + "/terms",
                license + "/assignments",
                "deployments")) {
            desk.done("POST", path, "{}", 403, who);
        }
        desk.done("PATCH", organization, "{\"displayName\": \"Mine\"}", 403, who);
        desk.done("DELETE", organization + "/people/00000000-0000-4000-a000-000000000003", "", 403, who);
    }

    private JsonNode organization() {
        return desk.done("POST", "organizations", organizationBody(), 201);
    }

    private String organizationBody() {
        return "{\"name\": \"%s\", \"displayName\": \"A test\"}".formatted(name);
    }

    private String license() {
        return desk.done("POST", "licenses", "{\"reference\": \"L-%s\"}".formatted(UUID.randomUUID()), 201)
                .path("id")
                .asText();
    }

    private static String term(String type, String organization, String from) {
        return "{\"type\": \"%s\", %s \"from\": \"%s\"}"
                .formatted(type, organization == null ? "" : "\"organization\": \"" + organization + "\",", from);
    }

    private String outcome(String key, String user) {
        return Receipts.outcomes(
                        system.collect(key, Reports.of(Reports.full(), user).toString()))
                .get(0);
    }
}
