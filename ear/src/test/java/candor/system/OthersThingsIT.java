package candor.system;

import static org.assertj.core.api.Assertions.assertThat;

import candor.system.Doors.Endpoint;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Contract: a caller who asks for what is not theirs gets 404, the same as for what does not exist, whatever they ask to be done. */
@BrowserTest
class OthersThingsIT {
    private static final String ORGANIZATION = "/api/v1/organization/";
    private static final String REAPPLY = ORGANIZATION + "collection/reapply";
    private static final List<String> MALFORMED = List.of(
            "none",
            "1-1-1-1-1",
            "0",
            "-1",
            "%00",
            "'",
            "%22%3E%3Cb%3E",
            "%F0%9F%A6%8A",
            "%ff",
            "%0d%0aX:%20y",
            "a".repeat(5000),
            "00000000-0000-4000-a000-00000000000g",
            "{00000000-0000-4000-a000-000000000001}".replace("{", "%7b").replace("}", "%7d"));

    private final List<String> faults = new ArrayList<>();
    private final WholeSystem system;
    private final Deletions deletions;
    private final List<String> asked = new ArrayList<>();
    private GlobexAgreement agreement;

    OthersThingsIT(WholeSystem system) {
        this.system = system;
        this.deletions = new Deletions(system);
    }

    /** Of each kind that can be asked for there is one. */
    @BeforeEach
    void things() {
        agreement = new GlobexAgreement(system, "\"VIEW\", \"EXPORT\", \"MANAGE\", \"DELETE\"");
        Instant minute = Deletions.minuteOfItsOwn();
        deletions.report("demo-license-acme", "dana", minute);
        deletions.report("demo-license-casey", "casey", minute);
        String erasure = Calls.path(order(ORGANIZATION + "erasures", "avery", confirmed(minute)));
        deletions.await(erasure, "avery", "COMPLETED"); // it removes the exports of whom it reaches
        for (String who : List.of("dana", "casey")) {
            asked.add(who + deletions.ask(who, Deletions.filter(minute)));
            order("/api/v1/me/exports", who, "{}");
        }
        order(ORGANIZATION + "exports", "avery", "{\"users\": [\"dana\"]}");
        String name = "o-" + UUID.randomUUID().toString().substring(0, 8);
        order(ORGANIZATION + "clients", "avery", "{\"name\": \"%s\", \"tools\": [\"VIEW\"]}".formatted(name));
    }

    /** The order of a deletion, with its preview's token. */
    private String confirmed(Instant minute) {
        String filter = "{\"filter\": " + Deletions.filter(minute);
        JsonNode preview = WholeSystem.json(order(ORGANIZATION + "erasures", "avery", filter + ", \"preview\": true}"));
        return filter + ", \"token\": \"" + preview.path("token").asText() + "\"}";
    }

    private HttpResponse<String> order(String path, String who, String body) {
        HttpResponse<String> answer = deletions.post(path, who, body);
        assertThat(answer.statusCode()).as(path + answer.body()).isIn(200, 201, 202, 409, 429);
        return answer;
    }

    @AfterEach
    void takeBack() {
        agreement.close();
        for (String request : asked) {
            int path = request.indexOf('/');
            deletions.takeBack(request.substring(path), request.substring(0, path));
        }
    }

    @Test
    @DisplayName("another's, or another organization's, is the same as none, to see and to change, and stays as it is")
    void others() {
        for (Endpoint each : Doors.described(system)) {
            if (each.path().matches(".*/(me|organization)/.*\\{id}.*")
                    && !each.path().startsWith(REAPPLY)) {
                for (String owner : each.path().contains("/me/") ? List.of("casey", "dana") : List.of("avery")) {
                    JsonNode thing = oneOf(each, owner);
                    for (String other : foreigners(each, owner)) {
                        same(each, thing.path("id").asText(), other);
                        same(each, thing.path("id").asText().toUpperCase(), other);
                    }
                    assertThat(oneOf(each, owner).path("id")).isEqualTo(thing.path("id"));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private static List<String> foreigners(Endpoint each, String owner) {
        return each.path().contains("/me/")
                ? List.of("robin", owner.equals("casey") ? "dana" : "casey", "avery", "gale", "sam", "stella")
                : List.of("gale", "dana", "sam", "stella");
    }

    /** What its owner's list says of the newest. */
    private JsonNode oneOf(Endpoint each, String owner) {
        String list = each.path().substring(0, each.path().indexOf("/{id}"));
        HttpResponse<String> answer = system.get(list + "?limit=1", owner);
        assertThat(answer.statusCode()).as(list).isEqualTo(200);
        JsonNode first = WholeSystem.json(answer).path("items").path(0);
        assertThat(first.path("id").asText()).as(list + " of " + owner).isNotEmpty();
        return first;
    }

    private void same(Endpoint each, String id, String who) {
        HttpResponse<String> others = ask(each, id, who);
        HttpResponse<String> none = ask(each, UUID.randomUUID().toString(), who);
        boolean mayCome =
                !Set.of("sam", "stella").contains(who) && (each.path().contains("/me/") || !who.equals("dana"));
        if (others.statusCode() != (mayCome ? 404 : 403)
                || others.statusCode() != none.statusCode()
                || !others.body().equals(none.body())
                || !headers(others).equals(headers(none))) {
            faults.add(each + " for " + who + ": " + others.statusCode() + " " + others.body() + " and "
                    + none.statusCode() + " " + none.body());
        }
    }

    private static Map<String, List<String>> headers(HttpResponse<String> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        return headers;
    }

    @Test
    @DisplayName("another organization's application of what it leaves out is the same as none")
    void reapplication() {
        HttpResponse<String> narrowed = system.send(HttpRequest.newBuilder(system.portal(ORGANIZATION + "collection"))
                .header("Authorization", "Bearer " + system.token("gale"))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"omit\": [\"ENVIRONMENT.RUNTIME\"]}")));
        assertThat(narrowed.statusCode()).as(narrowed.body()).isLessThan(300);
        try {
            String run = Calls.path(deletions.post(REAPPLY, "gale", ""));
            for (String who : List.of("avery", "blake")) {
                same(new Endpoint("GET", REAPPLY + "/{id}"), Deletions.id(run), who);
            }
            deletions.await(run, "gale", "COMPLETED");
        } finally {
            system.execute("delete from reapplication where narrowing_id is not null");
            system.execute("delete from collection_narrowing where organization_id ="
                    + " (select id from organization where name = 'globex')");
        }
        assertThat(faults).isEmpty();
    }

    @Test
    @DisplayName("an id that can be none is a 404 or a 400 at every endpoint, for who may come")
    void malformed() {
        for (Endpoint each : Doors.described(system)) {
            if (each.path().startsWith("/api/") && each.path().contains("{")) {
                String who = each.path().contains("/me/")
                        ? "casey"
                        : each.path().contains("/organization/")
                                ? "avery"
                                : each.path().contains("/diagnostics/") ? "sam" : "stella";
                for (String id : MALFORMED) {
                    HttpResponse<String> answer = ask(each, id, who);
                    boolean problem = answer.headers()
                            .firstValue("Content-Type")
                            .orElse("")
                            .startsWith("application/problem+json");
                    if (!Set.of(400, 404).contains(answer.statusCode()) || !problem) {
                        faults.add(
                                each + " " + id.substring(0, Math.min(40, id.length())) + ": " + answer.statusCode());
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    @DisplayName("the same holds of the portal's pages and files: another's is not found, and so is what is no id")
    void pages(PortalBrowser browser) {
        String ofDana = oneOf(new Endpoint("GET", ORGANIZATION + "records/{id}"), "avery")
                .path("id")
                .asText();
        Map<String, String> things = Map.ofEntries(
                Map.entry("/organization/record.xhtml?id=", ofDana),
                Map.entry("/organization/content?id=", ofDana),
                Map.entry("/records/record.xhtml?id=", ofDana),
                Map.entry("/records/content?id=", ofDana),
                Map.entry("/organization/deletion.xhtml?id=", id("organization/erasures", "avery")),
                Map.entry("/organization/certificate?id=", id("organization/erasures", "avery")),
                Map.entry("/organization/certificate.pdf?id=", id("organization/erasures", "avery")),
                Map.entry("/organization/exports/content?id=", id("organization/exports", "avery")),
                Map.entry("/organization/exports/progress?id=", id("organization/exports", "avery")),
                Map.entry("/exports/content?id=", id("me/exports", "casey")),
                Map.entry("/exports/progress?id=", id("me/exports", "casey")),
                Map.entry("/erasures/request.xhtml?id=", id("me/erasures", "casey")),
                Map.entry("/erasures/certificate?id=", id("me/erasures", "casey")),
                Map.entry("/erasures/certificate.pdf?id=", id("me/erasures", "casey")));
        PortalSession gale = PortalSession.signIn("gale", "/records/list.xhtml", browser, system);
        things.forEach((address, id) -> {
            HttpResponse<String> none = gale.get(address + UUID.randomUUID());
            for (String wrong : List.of(id, id.toUpperCase(), "none", "%00", "1-1-1-1-1", encoded("\"><b>"), "")) {
                HttpResponse<String> answer = gale.get(address + wrong);
                if (answer.statusCode() != 404 || !bare(answer).equals(bare(none))) {
                    faults.add(address + wrong + ": " + answer.statusCode());
                }
            }
        });
        assertThat(faults).isEmpty();
    }

    private String id(String list, String owner) {
        return oneOf(new Endpoint("GET", "/api/v1/" + list + "/{id}"), owner)
                .path("id")
                .asText();
    }

    /** What it says. */
    private static String bare(HttpResponse<String> page) {
        return page.body().replaceAll("(?s)<(script|head).*?</\\1>|<[^>]*>", "").replaceAll("\\s+", " ");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> ask(Endpoint each, String id, String who) {
        boolean body = Set.of("POST", "PUT", "PATCH").contains(each.method());
        return system.send(HttpRequest.newBuilder(system.portal(each.with(id)))
                .header("Authorization", "Bearer " + system.token(who))
                .header("Content-Type", "application/json")
                .method(each.method(), body ? BodyPublishers.ofString(sound(each)) : BodyPublishers.noBody()));
    }

    /** A body that nothing is wrong with, so that the id alone is judged. */
    private static String sound(Endpoint each) {
        if (each.path().endsWith("/reject")
                || each.path().endsWith("/refuse")
                || each.path().endsWith("/lift")) {
            return "{\"reason\": \"a test\"}";
        }
        if (each.path().endsWith("/reveal")) {
            return "{\"reason\": \"a test\", \"ticket\": \"T-1\"}";
        }
        return each.path().contains("/members/") ? "{\"administrator\": true}" : "";
    }
}
