package candor.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R18: what staff sees of errors, {@code /api/v1/diagnostics}. */
@WholeSystemTest
class DiagnosticsIT {
    private static final String GROUPS = "/api/v1/diagnostics/groups";
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final WholeSystem system;
    /** In the name of a function, so that a group is this test's own. */
    private final String own =
            "F" + UUID.randomUUID().toString().replace("-", "").replaceAll("\\d", "x");

    DiagnosticsIT(WholeSystem system) {
        this.system = system;
    }

    @Test
    @DisplayName(
            "R18: errors of consumers and of organizations that grant it are read masked; the same bug of two versions is one group")
    void masked() throws Exception {
        String secret = "canary" + own;
        error(
                "demo-license-casey",
                "casey",
                "4.2.1",
                12,
                "casey wrote to anna." + secret + "@example.com from 10.1.2.3 in C:\\Users\\" + secret
                        + "\\a.exr, password=" + secret);
        error("demo-license-acme", "dana", "4.3.0", 99, "no prompt here");
        JsonNode group = await(2);
        assertThat(group.path("title").asText()).isEqualTo("Lumen.BoomException in Lumen." + own);
        assertThat(group.path("people").asInt()).isEqualTo(2);
        assertThat(group.at("/tags/VERSION").findValuesAsText("value")).containsExactlyInAnyOrder("4.2.1", "4.3.0");
        HttpResponse<String> read = system.get(occurrences(group), "sam");
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.body())
                .doesNotContain(secret)
                .doesNotContain("10.1.2.3")
                .doesNotContain("casey")
                .contains("[mail]", "[ip]", "[user]", "[token]");
        assertThat(WholeSystem.json(read).path("items").findValuesAsText("organization"))
                .containsExactlyInAnyOrder("acme", "null");
        assertThat(system.get(GROUPS + "?q=" + own, "sam").body()).doesNotContain(secret);
        assertThat(system.get("/api/v1/me/accesses", "casey").body()).contains("Diagnostics by support staff, masked");
    }

    @Test
    @DisplayName("R18, R19: revealing needs a reason, shows one occurrence for some minutes, and the person reads why")
    void revealed() throws Exception {
        String secret = own + "@example.com";
        error("demo-license-casey", "casey", "4.2.1", 1, "mail to " + secret);
        JsonNode group = await(1);
        String id = WholeSystem.json(system.get(occurrences(group), "sam"))
                .at("/items/0/id")
                .asText();
        String reveal = "/api/v1/diagnostics/occurrences/" + id + "/reveal";
        for (String body : List.of(
                "{}",
                "{\"ticket\": \"T-1\"}",
                "{\"reason\": \" \", \"ticket\": \"T\"}",
                "{\"reason\": \"why\", \"ticket\": \"\"}",
                "[]")) {
            assertThat(send("POST", reveal, "sam", body).statusCode()).as(body).isEqualTo(400);
        }
        HttpResponse<String> shown =
                send("POST", reveal, "sam", "{\"reason\": \"asked by " + own + "\", \"ticket\": \"T-77\"}");
        assertThat(shown.statusCode()).as(shown.body()).isEqualTo(200);
        assertThat(shown.body()).contains(secret, "casey");
        assertThat(Instant.parse(WholeSystem.json(shown).path("revealedUntil").asText()))
                .isBetween(Instant.now(), Instant.now().plus(Duration.ofMinutes(11)));
        assertThat(system.get(occurrences(group), "sam").body()).contains(secret);
        assertThat(system.get("/api/v1/me/accesses", "casey").body()).contains("asked by " + own + " (T-77)", "REVEAL");
        system.execute(
                "update error_reveal set at = now() - interval '20 minutes', until = now() - interval '1 second' where record_id = '"
                        + id + "'");
        assertThat(system.get(occurrences(group), "sam").body()).doesNotContain(secret);
    }

    @Test
    @DisplayName(
            "R18: of an organization without an agreement, or whose agreement does not grant it, there are signatures and counts alone")
    void withheld() throws Exception {
        error("demo-license-globex", "gale", "9.9." + own, 1, "Kunde " + own);
        JsonNode group = await(1);
        assertThat(group.path("title").asText()).isEqualTo("Lumen.BoomException in Lumen." + own);
        assertThat(group.path("tags")).isEmpty();
        assertThat(group.toString())
                .doesNotContain("Kunde")
                .doesNotContain("9.9." + own)
                .doesNotContain("globex");
        assertThat(WholeSystem.json(system.get(occurrences(group), "sam")).path("items"))
                .isEmpty();
        String id = system.ask(
                "select record_id from error_occurrence o join error_signature s on s.id = o.signature_id where s.group_id = '"
                        + id(group) + "'");
        assertThat(send(
                                "POST",
                                "/api/v1/diagnostics/occurrences/" + id + "/reveal",
                                "sam",
                                "{\"reason\": \"why\", \"ticket\": \"T\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(system.get("/api/v1/me/accesses", "gale").body()).doesNotContain("Diagnostics by support staff");
    }

    @Test
    @DisplayName(
            "R18: a message without a stack has no title where nobody's message may be seen, and is not found by its words")
    void neutralTitle() throws Exception {
        report("demo-license-globex", "gale", "1", "the tower of " + own + " fell", null);
        String signature = awaitSignature("template like '%" + own + "%'");
        HttpResponse<String> group = system.get(GROUPS + "/" + signature, "sam");
        assertThat(group.statusCode()).isEqualTo(200);
        assertThat(WholeSystem.json(group).path("title").isNull()).isTrue();
        assertThat(group.body()).doesNotContain("tower");
        assertThat(WholeSystem.json(system.get(GROUPS + "?q=" + own, "sam")).path("items"))
                .isEmpty();

        report("demo-license-casey", "casey", "1", "the tower of " + own + " fell", null);
        assertThat(await(2).path("title").asText()).isEqualTo("the tower of " + own + " fell");
    }

    @Test
    @DisplayName(
            "R18: the message of a private server is not collected, and what a vendor may keep of one is not counted")
    void privateServers() {
        ObjectNode error =
                Reports.parse("{\"id\": \"%s\", \"type\": \"error\", \"occurredAt\": \"%s\", \"severity\": \"ERROR\"}"
                        .formatted(UUID.randomUUID(), Instant.now()));
        error.put("message", own).put("stack", stack(1, own));
        system.collectFrom("cloud", "demo-cloud-acme", error.toString());
        assertThat(
                        system.ask(
                                "select count(*) from error_occurrence o join collected_record r on r.id = o.record_id join basis b on b.id = r.basis_id where b.hosting <> 'SHARED'"))
                .isEqualTo("0");
    }

    @Test
    @DisplayName("a group is triaged, merged and split, and remembers notes without anybody's address")
    void triage() throws Exception {
        error("demo-license-casey", "casey", "4.2.1", 1, "a");
        report(
                "demo-license-casey",
                "casey",
                "4.2.1",
                "Lumen.OtherException: b",
                stack(1, "Other" + own).replace("Boom", "Other"));
        String one = id(await(1, "Lumen." + own));
        String other = id(await(1, "Lumen.Other" + own));
        HttpResponse<String> changed = send(
                "PATCH",
                GROUPS + "/" + one,
                "sam",
                "{\"state\": \"resolved\", \"resolvedIn\": \"4.3\", \"assignee\": \"sam\", \"note\": \"ask x@example.com\"}");
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        JsonNode group = WholeSystem.json(changed);
        assertThat(group.path("state").asText()).isEqualTo("RESOLVED");
        assertThat(group.path("assignee").asText()).isEqualTo("sam");
        assertThat(group.at("/notes/0/text").asText()).isEqualTo("ask [mail]");
        for (String body : List.of(
                "{\"state\": \"gone\"}",
                "{\"resolvedIn\": \"1\"}",
                "{\"assignee\": \"casey\"}",
                "{\"occurrences\": 1}",
                "[]",
                "{\"note\": \"\"}")) {
            assertThat(send("PATCH", GROUPS + "/" + one, "sam", body).statusCode())
                    .as(body)
                    .isEqualTo(400);
        }
        error("demo-license-casey", "casey", "4.3.1", 1, "a");
        assertThat(awaitState(one, "NEW").path("regressedIn").asText()).isEqualTo("4.3.1");

        JsonNode merged =
                WholeSystem.json(send("POST", GROUPS + "/" + one + "/merge", "sam", "{\"id\": \"" + other + "\"}"));
        assertThat(merged.path("signatures")).hasSize(2);
        assertThat(merged.path("occurrences").asInt()).isEqualTo(3);
        assertThat(merged.path("people").asInt()).isEqualTo(1);
        assertThat(system.get(GROUPS + "/" + other, "sam").statusCode()).isEqualTo(404);
        JsonNode apart =
                WholeSystem.json(send("POST", GROUPS + "/" + one + "/split", "sam", "{\"id\": \"" + other + "\"}"));
        assertThat(apart.path("occurrences").asInt()).isEqualTo(1);
        assertThat(send("POST", GROUPS + "/" + one + "/split", "sam", "{\"id\": \"" + one + "\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(send("POST", GROUPS + "/" + one + "/merge", "sam", "{\"id\": \"" + one + "\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("reading in bulk is refused and noted")
    void bulk() throws Exception {
        error("demo-license-casey", "casey", "4.2.1", 1, "a");
        JsonNode group = await(1);
        String sam = "(select id from person where sign_in_name = 'sam')";
        system.execute("insert into error_reading (id, staff_id, at, occurrences, refused) values (gen_random_uuid(), "
                + sam + ", now(), 1000, false)");
        try {
            HttpResponse<String> refused = system.get(occurrences(group), "sam");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(system.ask("select count(*) > 0 from error_reading where refused and staff_id = " + sam))
                    .isEqualTo("t");
        } finally {
            system.execute("delete from error_reading where occurrences = 1000");
        }
        assertThat(system.get(occurrences(group), "sam").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("nobody but staff comes in, and what does not exist is not there")
    void others() throws Exception {
        error("demo-license-casey", "casey", "4.2.1", 1, "a");
        JsonNode group = await(1);
        for (String who : List.of("casey", "dana", "avery", "gale", "stella")) {
            for (String path : List.of(GROUPS, GROUPS + "/" + id(group), occurrences(group))) {
                assertThat(system.get(path, who).statusCode()).as(who + path).isEqualTo(403);
            }
            assertThat(send("PATCH", GROUPS + "/" + id(group), who, "{\"state\": \"muted\"}")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(send(
                                    "POST",
                                    "/api/v1/diagnostics/occurrences/" + UUID.randomUUID() + "/reveal",
                                    who,
                                    "{\"reason\": \"a\", \"ticket\": \"b\"}")
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(system.send(HttpRequest.newBuilder(system.portal(GROUPS)).GET())
                        .statusCode())
                .isEqualTo(401);
        for (String id : List.of("none", UUID.randomUUID().toString())) {
            assertThat(system.get(GROUPS + "/" + id, "sam").statusCode()).isEqualTo(404);
            assertThat(system.get(GROUPS + "/" + id + "/occurrences", "sam").statusCode())
                    .isEqualTo(404);
            assertThat(send("PATCH", GROUPS + "/" + id, "sam", "{\"state\": \"muted\"}")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=gone", "sort=random", "limit=0", "cursor=x", "user=casey", "q=a&q=b", "q=%00"})
    @DisplayName("a parameter that cannot be understood is refused")
    void parameters(String query) {
        assertThat(system.get(GROUPS + "?" + query, "sam").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"last-seen", "first-seen", "occurrences", "people"})
    @DisplayName("the list goes on where its page ended, in every order")
    void paging(String sort) throws Exception {
        for (int i = 0; i < 3; i++) {
            report("demo-license-casey", "casey", "1", "Lumen.BoomException: x", stack(1, own + (char) ('a' + i)));
            await(1, "Lumen." + own + (char) ('a' + i));
        }
        String cursor = "";
        java.util.Set<String> seen = new java.util.TreeSet<>();
        for (int i = 0; i < 3; i++) {
            JsonNode page =
                    WholeSystem.json(system.get(GROUPS + "?limit=1&sort=" + sort + "&q=" + own + cursor, "sam"));
            seen.add(page.at("/items/0/id").asText());
            cursor = "&cursor=" + page.path("next").asText();
        }
        assertThat(seen).hasSize(3);
    }

    private void error(String key, String user, String version, int line, String message) {
        report(key, user, version, "Lumen.BoomException: " + message, stack(line, own));
    }

    private static String stack(int line, String function) {
        return "Lumen.BoomException: x\n   at System.Linq.Enumerable.First()\n   at Lumen." + function
                + "(Int32 x) in C:\\b\\a.cs:line " + line;
    }

    private void report(String key, String user, String version, String message, String stack) {
        ObjectNode report =
                Reports.parse("{\"id\": \"%s\", \"occurredAt\": \"%s\"}".formatted(UUID.randomUUID(), Instant.now()));
        report.put("user", user).putObject("software").put("version", version);
        ObjectNode error =
                report.putArray("errors").addObject().put("severity", "ERROR").put("message", message);
        if (stack != null) {
            error.put("stack", stack);
        }
        assertThat(Receipts.outcomes(system.collect(key, report.toString()))).doesNotContain("INVALID");
    }

    private JsonNode await(int occurrences) {
        return await(occurrences, own);
    }

    private JsonNode await(int occurrences, String text) {
        return Awaited.within(
                        PATIENCE,
                        () -> WholeSystem.json(system.get(GROUPS + "?q=" + text, "sam"))
                                .path("items"),
                        items -> items.size() == 1
                                && items.get(0).path("occurrences").asInt() == occurrences)
                .get(0);
    }

    private JsonNode awaitState(String group, String state) {
        return Awaited.within(
                PATIENCE,
                () -> WholeSystem.json(system.get(GROUPS + "/" + group, "sam")),
                found -> found.path("state").asText().equals(state));
    }

    private String awaitSignature(String condition) {
        String asked = "select (select group_id from error_signature where " + condition + ")";
        return Objects.requireNonNull(Awaited.within(PATIENCE, () -> system.ask(asked), Objects::nonNull));
    }

    private HttpResponse<String> send(String method, String path, String who, String body) {
        return system.send(HttpRequest.newBuilder(system.portal(path))
                .header("Authorization", "Bearer " + system.token(who))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }

    private static String occurrences(JsonNode group) {
        return GROUPS + "/" + id(group) + "/occurrences";
    }

    private static String id(JsonNode group) {
        return group.path("id").asText();
    }
}
