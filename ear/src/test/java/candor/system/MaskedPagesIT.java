package candor.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** R18: whatever staff sees of errors is searched for every secret that the errors hold. */
@BrowserTest
class MaskedPagesIT {
    private static final String GROUPS = "/api/v1/diagnostics/groups";
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final WholeSystem system;
    private final Calls calls;
    private final String own = letters("F");
    private final Secrets secrets = new Secrets(letters("s"));
    private final String prompt = "a quiet harbour of " + letters("p") + " at dawn";
    /** What stands before the sign in an address of the person's own. */
    private final String name = letters("n");

    private final List<String> faults = new ArrayList<>();
    private PortalSession sam;

    MaskedPagesIT(WholeSystem system) {
        this.system = system;
        this.calls = new Calls(system);
    }

    private static String letters(String first) {
        return first + UUID.randomUUID().toString().replaceAll("[^a-f]", "q").substring(0, 20);
    }

    @BeforeEach
    void signIn(PortalBrowser browser) {
        sam = PortalSession.signIn("sam", "/diagnostics/", browser, system);
        for (String person : List.of("casey", "dana")) {
            collect(
                    "website",
                    "demo-website",
                    Surfaces.hit(
                            "account-change", person, "\"account\": {\"email\": \"%s@example.org\"}".formatted(name)));
        }
    }

    @Test
    @DisplayName(
            "R18: of consumers and of an organization that grants it, by each surface: no secret in any answer, nor a search by one")
    void masked() throws Exception {
        collect("software", "demo-license-casey", software("casey", prompt));
        collect("software", "demo-license-acme", software("dana", "nothing"));
        collect("cloud", "demo-cloud", cloud("casey"));
        collect("website", "demo-website", crash("casey"));
        for (JsonNode group : await(3, 4)) {
            expectNoSecret("group", group.toString());
            String id = group.path("id").asText();
            JsonNode seen = Calls.ok(system.get(GROUPS + "/" + id + "/occurrences", "sam"));
            expectNoSecret("occurrences", seen.toString());
            assertThat(seen.path("items")).isNotEmpty();
            assertThat(seen.toString())
                    .doesNotContainIgnoringCase("casey", "dana")
                    .contains("[name]");
            expectNoSecret("group", system.get(GROUPS + "/" + id, "sam").body());
            expectNoSecret("page", page("/diagnostics/group.xhtml?id=" + id));
            expectNoSecret("page of occurrences", page("/diagnostics/group.xhtml?open=1&id=" + id));
        }
        expectNoSecret("list", page("/diagnostics/?q=" + own));
        expectNoOracle();
        assertThat(faults).isEmpty();
        expectNothingInLogs();
    }

    @Test
    @DisplayName(
            "R18: a prompt that another record of the same job was given is masked in the message of its error, and in its group")
    void promptOfTheJob() throws Exception {
        String job = UUID.randomUUID().toString();
        ObjectNode made = CloudRecords.job(job, "casey", "FAILED", Instant.now());
        made.withObject("metadata").put("prompt", prompt);
        ObjectNode error = Surfaces.cloud(
                "error", "casey", Instant.now(), "\"jobId\": \"%s\", \"severity\": \"ERROR\"".formatted(job));
        error.put("message", "cannot draw " + own + ": " + prompt);
        collect("cloud", "demo-cloud", made);
        collect("cloud", "demo-cloud", error);
        JsonNode group = await(1, 1).get(0);
        String id = group.path("id").asText();
        for (String answer : List.of(
                group.toString(),
                system.get(GROUPS + "/" + id + "/occurrences", "sam").body(),
                page("/diagnostics/group.xhtml?open=1&id=" + id))) {
            assertThat(answer).contains(own).doesNotContain(prompt);
        }
        assertThat(found(prompt)).isEmpty();
    }

    @Test
    @DisplayName(
            "R18: of organizations that do not grant it, or have no agreement, not even a version or a word; of private servers nothing")
    void withheld() throws Exception {
        Tenant refusing = new Tenant(system);
        refusing.member("w-" + refusing.name);
        refusing.agreement(1, "2024-01-01T00:00:00Z", Tenant.FOR_GOOD, "");
        collect("software", refusing.key, software("w-" + refusing.name, "nothing"));
        collect("software", "demo-license-globex", software("gale", "nothing"));
        for (String privately : List.of("demo-cloud-acme", refusing.deployment("PRIVATE_VENDOR_MANAGED"))) {
            ObjectNode error = cloud("dana");
            error.put("stack", error.path("stack").asText().replace(own, own + "private"));
            system.collectFrom("cloud", privately, error.toString());
        }
        JsonNode group = await(1, 2).get(0);
        String id = group.path("id").asText();
        for (String answer : List.of(
                group.toString(),
                system.get(GROUPS + "/" + id, "sam").body(),
                system.get(GROUPS + "/" + id + "/occurrences", "sam").body(),
                page("/diagnostics/group.xhtml?open=1&id=" + id),
                page("/diagnostics/?q=" + own))) {
            expectNoSecret("withheld", answer);
            assertThat(answer).doesNotContain(version(), "secret host", refusing.name, "globex", "gale");
        }
        for (String filter :
                List.of("version=" + version(), "host=secret%20host", "since=" + version(), "gpu=" + encoded(gpu()))) {
            assertThat(Calls.ok(system.get(GROUPS + "?" + filter + "&q=" + own, "sam"))
                            .path("items"))
                    .as(filter)
                    .isEmpty();
        }
        assertThat(found(own + "private")).isEmpty();
        expectNoOracle();
        assertThat(faults).isEmpty();
    }

    @Test
    @DisplayName("R18: the version in which an organization that grants nothing has an error again is not said")
    void regression() throws Exception {
        collect(
                "software",
                "demo-license-casey",
                software("casey", prompt)
                        .put("occurredAt", Instant.now().minusSeconds(60).toString()));
        String id = await(1, 1).get(0).path("id").asText();
        assertThat(calls.as("sam", "PATCH", GROUPS + "/" + id, "{\"state\": \"resolved\", \"resolvedIn\": \"4.2\"}")
                        .statusCode())
                .isEqualTo(200);
        ObjectNode again = software("gale", "nothing");
        again.withObject("software").put("version", "99.7." + own);
        collect("software", "demo-license-globex", again);
        await(1, 2);
        JsonNode group = Calls.ok(system.get(GROUPS + "/" + id, "sam"));
        assertThat(group.toString()).doesNotContain("99.7." + own);
        assertThat(page("/diagnostics/group.xhtml?id=" + id)).doesNotContain("99.7." + own);
    }

    @Test
    @DisplayName(
            "R18, R19: revealed it is shown as it is, for a reason that the person reads; what others look at stays masked")
    void revealed() throws Exception {
        collect("software", "demo-license-casey", software("casey", prompt));
        String group = await(1, 1).get(0).path("id").asText();
        String occurrences = GROUPS + "/" + group + "/occurrences";
        String id = Calls.ok(system.get(occurrences, "sam")).at("/items/0/id").asText();
        String why = "asked by " + own;
        HttpResponse<String> shown = calls.as(
                "sam",
                "POST",
                "/api/v1/diagnostics/occurrences/" + id + "/reveal",
                "{\"reason\": \"" + why + "\", \"ticket\": \"T-9\"}");
        assertThat(Calls.ok(shown).path("message").asText()).contains(secrets.everything());
        assertThat(system.get("/api/v1/me/accesses", "casey").body()).contains(why + " (T-9)", "REVEAL");
        expectNoSecret("list", system.get(GROUPS + "?q=" + own, "sam").body());
        expectNoSecret("page of the group", page("/diagnostics/group.xhtml?id=" + group));
        expectNoOracle();
        system.execute("update error_reveal set at = at - interval '20 minutes', until = now() - interval '1 second'"
                + " where record_id = '" + id.substring(0, 36) + "'");
        expectNoSecret("occurrences", system.get(occurrences, "sam").body());
        assertThat(faults).isEmpty();
        expectNothingInLogs();
    }

    private void collect(String surface, String key, ObjectNode record) {
        HttpResponse<String> answer = system.collectFrom(surface, key, record.toString());
        assertThat(Receipts.outcomes(answer)).as(answer.body()).doesNotContain("INVALID", "REFUSED");
    }

    private ObjectNode software(String user, String asked) {
        ObjectNode report = Reports.of(Reports.full(), user);
        report.withObject("software").put("version", version()).put("host", "secret host " + secrets.everything());
        report.withObject("/environment")
                .put("operatingSystem", "Linux of " + secrets.each().get("mail"));
        report.withObject("/environment/hardware").put("gpu", gpu());
        report.withObject("/tasks/0/input").put("prompt", asked).put("negativePrompt", asked);
        fill((ObjectNode) report.at("/errors/0"), "Soft", " of " + name + ", " + user + " drew " + asked);
        return report;
    }

    private String version() {
        return "7.7." + own;
    }

    private String gpu() {
        return "RTX at C:\\Users\\" + secrets.each().get("windows") + "\\x";
    }

    private ObjectNode cloud(String user) {
        ObjectNode error = Surfaces.cloud("error", user, Instant.now(), "\"severity\": \"ERROR\"");
        fill(error, "Cloud", " of " + name + ", " + user);
        return error;
    }

    private ObjectNode crash(String user) {
        ObjectNode hit = Surfaces.hit("crash", user, "\"connection\": {\"ipAddress\": \"203.0.113.9\"}");
        hit.withObject("/deviceEvent/hardware").put("gpu", gpu());
        ObjectNode report = hit.withObject("/deviceEvent/errorReport");
        report.put("message", secrets.everything() + " of " + name + ", " + user)
                .put(
                        "stack",
                        "TypeError: " + secrets.everything() + "\n    at Web" + own
                                + " (https://example.com/a.js:3:7)");
        return hit;
    }

    private void fill(ObjectNode error, String surface, String more) {
        String all = secrets.everything();
        error.put("severity", "ERROR")
                .put("message", all + more)
                .put(
                        "stack",
                        "Lumen.BoomException: " + all + more + "\n   at Lumen." + surface + own
                                + "(String x) in C:\\Users\\"
                                + secrets.each().get("windows") + "\\a.cs:line 3\n   at Lumen.Main() in /home/"
                                + secrets.each().get("unix") + "/b.cs:line 4");
        ObjectNode context = error.withObject("context");
        context.put("note", all).put(all, 1);
        context.withArray("list").add(all).addObject().put("deep", all);
        secrets.each().forEach((kind, secret) -> context.put("k" + kind, "said " + all));
    }

    private List<JsonNode> await(int groups, int occurrences) {
        Instant end = Instant.now().plus(PATIENCE);
        List<JsonNode> found = found(own);
        while (count(found) < occurrences && Instant.now().isBefore(end)) {
            found = found(own);
        }
        assertThat(found).hasSize(groups);
        assertThat(count(found)).isEqualTo(occurrences);
        return found;
    }

    private static int count(List<JsonNode> groups) {
        return groups.stream()
                .mapToInt(each -> each.path("occurrences").asInt())
                .sum();
    }

    private List<JsonNode> found(String text) {
        JsonNode items =
                Calls.ok(system.get(GROUPS + "?q=" + encoded(text), "sam")).path("items");
        List<JsonNode> all = new ArrayList<>();
        items.forEach(all::add);
        return all;
    }

    /** That something is found by a secret would say that it is there. */
    private void expectNoOracle() {
        for (Map.Entry<String, String> each : secrets.each().entrySet()) {
            for (String name : List.of("q", "host", "gpu", "version", "operatingSystem")) {
                if (!Calls.ok(system.get(GROUPS + "?" + name + "=" + encoded(each.getValue()), "sam"))
                        .path("items")
                        .isEmpty()) {
                    faults.add("found by " + each.getKey() + " as " + name);
                }
            }
        }
        if (!found(prompt).isEmpty()) {
            faults.add("found by the prompt");
        }
    }

    private void expectNoSecret(String where, String answer) {
        secrets.foundIn(answer).forEach(kind -> faults.add(kind + " in " + where));
        if (answer.contains(name)) {
            faults.add("the name in " + where);
        }
        if (answer.contains(prompt)) {
            faults.add("the prompt in " + where);
        }
    }

    private void expectNothingInLogs() throws IOException {
        List<Path> logs = new ArrayList<>();
        for (String folder : List.of("logs", "wildfly")) {
            try (Stream<Path> files = Files.walk(system.mails().resolveSibling(folder), 3)) {
                files.filter(file -> file.toString().endsWith(".log")).forEach(logs::add);
            }
        }
        assertThat(logs).hasSizeGreaterThan(2);
        for (Path log : logs) {
            String written = Files.readString(log, StandardCharsets.ISO_8859_1);
            assertThat(secrets.foundIn(written)).as(log.toString()).isEmpty();
            assertThat(written).as(log.toString()).doesNotContain(prompt);
        }
    }

    private String page(String address) {
        HttpResponse<String> answer = sam.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
