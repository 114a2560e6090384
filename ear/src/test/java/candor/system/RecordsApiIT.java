package candor.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The data API as the contract says: who sees what, and how lists go on. */
@WholeSystemTest
class RecordsApiIT {
    private final WholeSystem system;

    RecordsApiIT(WholeSystem system) {
        this.system = system;
    }

    @Test
    @DisplayName("R14: a record tells its content, its basis, the clause's words and why in plain words")
    void record() {
        String id = recordOf("demo-license-casey", Reports.of(Reports.full(), "casey"), "RENDER_INPUT");
        HttpResponse<String> response = system.get("/api/v1/me/records/" + id, "casey");
        JsonNode record = WholeSystem.json(response);
        assertThat(record.path("surface").asText()).isEqualTo("SOFTWARE");
        assertThat(record.path("user").asText()).isEqualTo("casey");
        assertThat(record.path("organization").isNull()).isTrue();
        assertThat(response.body())
                .as("every digit of a seed")
                .contains("18446744073709551615")
                .contains("7.50");
        assertThat(record.path("content")
                        .path("tasks")
                        .get(0)
                        .path("input")
                        .path("prompt")
                        .asText())
                .isEqualTo("fog over a quiet harbour at dawn");
        JsonNode basis = record.path("basis");
        assertThat(basis.path("clause").asText()).isEqualTo("3, Consumer");
        assertThat(basis.path("clauseText").asText())
                .startsWith("We collect detailed usage reports from users with Consumer licenses");
        assertThat(basis.path("why").asText()).contains("consumer license").contains("held until");
        assertThat(basis.path("rules").get(0).asText()).isEqualTo("R7");
    }

    @Test
    @DisplayName("a report without a name is the consumer's own, and nobody else's")
    void nameless() {
        String id = recordOf("demo-license-casey", Reports.small(), "VERSION");
        assertThat(system.get("/api/v1/me/records/" + id, "casey").statusCode()).isEqualTo(200);
        assertThat(system.get("/api/v1/me/records/" + id, "robin").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "dana,  dana,  me,           200", "dana,  avery, me,           404", "dana,  avery, organization, 200",
        "dana,  blake, organization, 200", "dana,  gale,  organization, 404", "dana,  gale,  me,           404",
        "dana,  casey, me,           404", "dana,  casey, organization, 403", "dana,  dana,  organization, 403",
        "dana,  sam,   me,           403", "dana,  sam,   organization, 403", "dana,  stella,me,           403",
        "dana,  stella,organization, 403", "avery, avery, me,           200", "avery, dana,  me,           404"
    })
    @DisplayName("a record of acme's is seen by")
    void whoSeesWhat(String about, String who, String scope, int status) {
        String id = recordOf("demo-license-acme", Reports.of(Reports.full(), about), "USAGE");
        HttpResponse<String> response = system.get("/api/v1/" + scope + "/records/" + id, who);
        assertThat(response.statusCode()).isEqualTo(status);
        if (status != 200) {
            assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
    }

    @Test
    @DisplayName("lists hold one's own alone: dana's hers, gale's organization's only globex's, avery's also dana's")
    void lists() {
        recordOf("demo-license-acme", Reports.of(Reports.full(), "dana"), "USAGE");
        recordOf("demo-license-globex", Reports.of(Reports.full(), "gale"), "USAGE");
        assertThat(values("/api/v1/me/records?limit=500", "dana", "user")).containsOnly("dana");
        assertThat(values("/api/v1/me/records?limit=500", "casey", "organization"))
                .containsOnly("null");
        assertThat(values("/api/v1/organization/records?limit=500", "gale", "organization"))
                .containsOnly("globex");
        assertThat(values("/api/v1/organization/records?limit=500", "avery", "organization"))
                .containsOnly("acme");
        assertThat(values("/api/v1/organization/records?limit=500&user=dana", "avery", "user"))
                .containsOnly("dana");
        assertThat(system.get("/api/v1/organization/records?user=gale", "avery").statusCode())
                .isEqualTo(400);
        assertThat(system.get("/api/v1/me/records", "sam").statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName("pages go on from cursor to cursor, newest first, to the end, and nothing comes twice")
    void pages() {
        List<String> times = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        String cursor = "";
        for (int page = 0; !cursor.equals("null"); page++) {
            JsonNode answer = WholeSystem.json(system.get(
                    "/api/v1/me/records?category=USAGE&limit=37" + (page == 0 ? "" : "&cursor=" + cursor), "robin"));
            answer.path("items").forEach(item -> {
                times.add(java.time.Instant.parse(item.path("occurredAt").asText())
                        .toString());
                assertThat(ids.add(item.path("id").asText())).isTrue();
                assertThat(item.path("category").asText()).isEqualTo("USAGE");
            });
            cursor = answer.path("next").asText("null");
        }
        assertThat(times.size()).isGreaterThan(37);
        assertThat(times.stream().map(java.time.Instant::parse).toList())
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    @DisplayName("filters by time and text")
    void filters() {
        String word = "w" + UUID.randomUUID().toString().substring(0, 8);
        ObjectNode report = Reports.of(Reports.full(), "casey");
        report.withArray("usage").addObject().put("action", "Action " + word.toUpperCase(java.util.Locale.ROOT));
        String id = recordOf("demo-license-casey", report, "USAGE");
        assertThat(values("/api/v1/me/records?q=" + word, "casey", "id")).containsExactly(id);
        assertThat(values("/api/v1/me/records?q=" + word + "&to=2001-01-01T00:00:00Z", "casey", "id"))
                .isEmpty();
        assertThat(values("/api/v1/me/records?q=" + word + "&surface=CLOUD", "casey", "id"))
                .isEmpty();
        assertThat(values(
                        "/api/v1/me/records?q=" + word + "&surface=SOFTWARE&from=2001-01-01T00:00:00%2B02:00",
                        "casey",
                        "id"))
                .containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=501",
                "limit=x",
                "surface=SEA",
                "category=canary-1",
                "from=yesterday",
                "to=canary-1",
                "cursor=canary-1",
                "cursor=AAAA",
                "user=dana",
                "q=a&q=b",
                "unknown=canary-1"
            })
    @DisplayName("a parameter that cannot be used is a 400 that does not repeat it")
    void badParameters(String query) {
        HttpResponse<String> response = system.get("/api/v1/me/records?" + query, "casey");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(WholeSystem.json(response).path("type").asText()).isEqualTo("urn:candor:problem:bad-parameter");
        assertThat(response.body()).doesNotContain("canary-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/me/records/not-an-id",
                "/api/v1/me/records/00000000-0000-4000-8000-000000000000",
                "/api/v1/nothing",
                "/api/nothing",
                "/api/v2/me/records"
            })
    @DisplayName("what does not exist is a 404 problem")
    void notFound(String path) {
        HttpResponse<String> response = system.get(path, "casey");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(WholeSystem.json(response).path("type").asText()).isEqualTo("urn:candor:problem:not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer nonsense",
                "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiIwMDAwMDAwMC0wMDAwLTQwMDAtYTAwMC0wMDAwMDAwMDAwMDEifQ.",
                "Basic Y2FzZXk6Y2FuZG9y"
            })
    @DisplayName("without the identity provider's word the API answers 401 with a problem, whatever is accepted")
    void unauthenticated(String authorization) {
        for (String accept : List.of("*/*", "text/html", "application/json")) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(system.portal("/api/v1/me/records")).header("Accept", accept);
            if (!authorization.isEmpty()) {
                request.header("Authorization", authorization);
            }
            HttpResponse<String> response = system.send(request);
            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(response.headers().firstValue("WWW-Authenticate")).isPresent();
        }
    }

    @Test
    @DisplayName(
            "R19: an administrator's look is written down with those it was at, and not the text that was searched for")
    void looksAreRecorded() throws SQLException {
        String word = "w" + UUID.randomUUID().toString().substring(0, 8);
        ObjectNode report = Reports.of(Reports.full(), "dana");
        report.withArray("usage").addObject().put("action", word);
        String id = recordOf("demo-license-acme", report, "USAGE");
        system.get("/api/v1/organization/records?category=USAGE&q=" + word, "blake");
        system.get("/api/v1/organization/records/" + id, "blake");
        assertThat(lastLooksOfBlake(2))
                .allMatch(look -> look.endsWith(" dana 1"))
                .anyMatch(look -> look.startsWith("READ") && look.contains(id))
                .anyMatch(look -> look.startsWith("BROWSE") && look.contains("USAGE") && !look.contains(word));
        JsonNode latest = WholeSystem.json(system.get("/api/v1/me/accesses?limit=1", "dana"));
        assertThat(latest.path("items").get(0).path("actor").asText()).isEqualTo("blake");
        assertThat(latest.path("items").get(0).path("action").asText()).isEqualTo("READ");
        assertThat(latest.path("next").isTextual()).isTrue();
        assertThat(system.get(
                                "/api/v1/me/accesses?limit=1&cursor="
                                        + latest.path("next").asText(),
                                "dana")
                        .statusCode())
                .isEqualTo(200);
        assertThat(system.get("/api/v1/me/accesses?limit=0", "dana").statusCode())
                .isEqualTo(400);
        assertThat(WholeSystem.json(system.get("/api/v1/me/accesses", "casey")).path("items"))
                .as("whatever others looked at there")
                .noneMatch(look -> look.path("actor").asText().equals("blake"));
        assertThat(system.get("/api/v1/me/accesses", "sam").statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName("the description at /openapi has every address, key and token")
    void description() {
        String yaml =
                system.send(HttpRequest.newBuilder(system.portal("/openapi"))).body();
        assertThat(yaml)
                .contains(
                        "/collect/v1/software:",
                        "/api/v1/me/records:",
                        "/api/v1/me/records/{id}:",
                        "/api/v1/organization/records:",
                        "/api/v1/organization/records/{id}:",
                        "/api/v1/me/accesses:",
                        "collectorKey",
                        "accessToken",
                        "application/problem+json");
        assertThat(yaml).doesNotContain("/collect/v1/me", "Candor-Collector-Authorization");
    }

    private List<String> lastLooksOfBlake(int count) throws SQLException {
        List<String> looks = new ArrayList<>();
        try (var connection = system.database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                select action || ' ' || filter || ' ' || person.sign_in_name || ' ' || records from data_access
                join data_access_subject on access_id = data_access.id join person on person.id = person_id
                join person actor on actor.id = actor_id and actor.sign_in_name = 'blake'
                order by at desc limit\s""" + count)) {
            while (rows.next()) {
                looks.add(rows.getString(1));
            }
        }
        return looks;
    }

    /** Sends a report and finds its row of a category. */
    private String recordOf(String key, ObjectNode report, String category) {
        assertThat(system.collect(key, report.toString()).statusCode()).isEqualTo(200);
        try (var connection = system.database();
                var query = connection.prepareStatement(
                        "select id::text from collected_record where client_id = ?::uuid and category = ?")) {
            query.setString(1, report.path("id").asText());
            query.setString(2, category);
            try (var rows = query.executeQuery()) {
                assertThat(rows.next()).isTrue();
                return rows.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> values(String path, String who, String member) {
        HttpResponse<String> response = system.get(path, who);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return StreamSupport.stream(WholeSystem.json(response).path("items").spliterator(), false)
                .map(each -> each.path(member).asText())
                .toList();
    }
}
