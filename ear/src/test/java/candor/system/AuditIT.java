package candor.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R19: the audit over HTTP, {@code /api/v1/steward/audit}. */
@WholeSystemTest
class AuditIT {
    private static final String AUDIT = "/api/v1/steward/audit";

    private final WholeSystem system;
    private final Deletions data;

    @TempDir
    private Path folder;

    AuditIT(WholeSystem system) {
        this.system = system;
        this.data = new Deletions(system);
    }

    @Test
    @DisplayName(
            "R19: an administrator's look is an entry within seconds: by whom, in which role, at how many records of whom")
    void looks() {
        Instant minute = Deletions.minuteOfItsOwn();
        data.report("demo-license-acme", "dana", minute);
        String searched = "secret" + UUID.randomUUID();
        int seen = data.read(records(minute, ""), "avery").path("items").size();
        data.read(records(minute, "&user=dana&q=" + searched), "avery");
        JsonNode looks = awaitEntries("?actor=avery&kind=LOOK&q=" + minute, 2);
        JsonNode look = looks.get(1);
        assertThat(look.path("action").asText()).isEqualTo("BROWSE");
        assertThat(look.path("role").asText()).isEqualTo("org-admin");
        assertThat(look.path("organization").asText()).isEqualTo("acme");
        assertThat(look.path("records").asInt()).isEqualTo(seen);
        assertThat(look.path("people").asInt()).isEqualTo(1);
        assertThat(looks.get(0).path("details").path("user").asText()).isEqualTo("dana");
        JsonNode detail = data.read(AUDIT + "/" + look.path("sequence").asLong(), "stella");
        assertThat(detail.path("seen").findValuesAsText("person")).containsExactly("dana");
        assertThat(detail.path("entry").path("hash").asText()).matches("[0-9a-f]{64}");
        assertThat(entries("?person=dana").findValuesAsText("id"))
                .contains(look.path("id").asText());
        assertThat(entries("?person=casey").findValuesAsText("id"))
                .doesNotContain(look.path("id").asText());
        assertThat(export("")).doesNotContain("dana", "avery", searched, "acme");
    }

    @Test
    @DisplayName("reading, verifying and exporting the audit are acts of the steward, and are found by each filter")
    void acts() {
        data.read(AUDIT + "/verification", "milo");
        export("?first=1");
        awaitEntries("?action=audit.exported&actor=stella", 1);
        JsonNode verified = awaitEntries("?action=audit.verified&actor=milo", 1).get(0);
        assertThat(verified.path("kind").asText()).isEqualTo("ACT");
        assertThat(verified.path("role").asText()).isEqualTo("steward");
        assertThat(verified.path("details").path("result").asText()).isEqualTo("WHOLE");
        assertThat(verified.path("people").asInt()).isZero();
        assertThat(entries("?q=VERIFIED&actor=milo").size()).isPositive();
        assertThat(entries("?q=nothing-says-this")).isEmpty();
        assertThat(entries("?actor=nobody")).isEmpty();
        assertThat(entries("?kind=LOOK&action=audit.verified")).isEmpty();
        assertThat(entries("?to=2020-01-01")).isEmpty();
        assertThat(entries("?organization=globex&action=audit.verified")).isEmpty();
    }

    @Test
    @DisplayName("pages follow each other, newest first, without an entry twice or missing")
    void pages() {
        for (int n = 0; n < 5; n++) {
            data.read(AUDIT + "/verification", "milo");
        }
        String filter = AUDIT + "?action=audit.verified&actor=milo&limit=2";
        awaitEntries("?action=audit.verified&actor=milo", 5);
        JsonNode first = data.read(filter, "stella");
        JsonNode second = data.read(filter + "&cursor=" + first.path("next").asText(), "stella");
        assertThat(first.path("items")).hasSize(2);
        assertThat(second.path("items")).hasSize(2);
        List<Long> numbers = Stream.of(first, second)
                .flatMap(page -> page.findValues("sequence").stream())
                .map(JsonNode::asLong)
                .toList();
        assertThat(numbers).doesNotHaveDuplicates().isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    @DisplayName(
            "the chain is whole; a look that is edited in the database is named, and so it is again after it was mended")
    void verification() {
        data.read(records(Deletions.minuteOfItsOwn(), ""), "avery");
        JsonNode look = awaitEntries("?actor=avery&kind=LOOK", 1).get(0);
        JsonNode whole = data.read(AUDIT + "/verification", "stella");
        assertThat(whole.path("whole").asBoolean()).as(whole.toString()).isTrue();
        assertThat(whole.path("entries").asLong())
                .isGreaterThanOrEqualTo(look.path("sequence").asLong());
        String row = " where id = '" + look.path("id").asText() + "'";
        system.execute("update data_access set reason = reason || '!'" + row);
        JsonNode broken = data.read(AUDIT + "/verification", "stella");
        system.execute("update data_access set reason = rtrim(reason, '!')" + row);
        assertThat(broken.path("whole").asBoolean()).isFalse();
        assertThat(broken.path("broken").path("fault").asText()).isEqualTo("EDITED");
        assertThat(broken.path("broken").path("sequence")).isEqualTo(look.path("sequence"));
        assertThat(broken.path("broken").path("act")).isEqualTo(look.path("id"));
        assertThat(data.read(AUDIT + "/verification", "stella").path("whole").asBoolean())
                .isTrue();
    }

    @Test
    @DisplayName("an entry that was removed, and two that changed places, are named by their numbers")
    void removedAndReordered() {
        data.read(records(Deletions.minuteOfItsOwn(), ""), "avery");
        data.read(records(Deletions.minuteOfItsOwn(), ""), "avery");
        long sequence = awaitEntries("?actor=avery&kind=LOOK", 2)
                .get(1)
                .path("sequence")
                .asLong(); // not the last one: that is cut off, not removed
        String of = " where sequence = " + sequence;
        system.execute("create table taken as select * from audit_entry" + of + "; delete from audit_entry" + of);
        JsonNode removed = data.read(AUDIT + "/verification", "stella");
        system.execute("insert into audit_entry select * from taken; drop table taken");
        assertThat(removed.path("broken").path("fault").asText()).isEqualTo("REMOVED");
        assertThat(removed.path("broken").path("sequence").asLong()).isEqualTo(sequence);
        swap(sequence);
        JsonNode reordered = data.read(AUDIT + "/verification", "stella");
        swap(sequence);
        assertThat(reordered.path("broken").path("fault").asText()).isEqualTo("UNLINKED");
        assertThat(reordered.path("broken").path("sequence").asLong()).isEqualTo(sequence);
        assertThat(data.read(AUDIT + "/verification", "stella").path("whole").asBoolean())
                .isTrue();
    }

    /** An entry and the one after it. */
    private void swap(long sequence) {
        system.execute("""
                update audit_entry set sequence = 1000000000 where sequence = %1$d;
                update audit_entry set sequence = %1$d where sequence = %2$d;
                update audit_entry set sequence = %2$d where sequence = 1000000000""".formatted(sequence, sequence + 1));
    }

    @Test
    @DisplayName(
            "an export is verified offline with nothing but a JDK and the published keys, and a changed one is broken")
    void offline() throws Exception {
        data.read(records(Deletions.minuteOfItsOwn(), ""), "avery");
        awaitEntries("?actor=avery&kind=LOOK", 1);
        String head = data.read(AUDIT + "/head", "stella").path("head").asText();
        String export = export("");
        assertThat(verify(export, head)).startsWith("0 WHOLE: entries 1 to ");
        assertThat(verify(export("?first=2&last=3"), head)).startsWith("0 WHOLE: entries 2 to ");
        List<String> lines =
                export.lines().filter(line -> line.contains("\"entry\"")).toList();
        String second = lines.get(1);
        assertThat(verify(
                        export.replace(second, second.replaceFirst("\"role\":\"[^\"]+\"", "\"role\":\"none\"")), head))
                .startsWith("1 BROKEN at entry 2 (EDITED)");
        assertThat(verify(export.replace(second + "\n", ""), head)).startsWith("1 BROKEN at entry 2 (REMOVED)");
        assertThat(verify(export.replace(lines.get(lines.size() - 1) + "\n", ""), head))
                .startsWith("1 BROKEN at entry " + lines.size() + " (TRUNCATED)");
    }

    @Test
    @DisplayName(
            "what was committed right before the server was killed is sealed by the next one, and the chain is whole")
    void killed() {
        Instant minute = Deletions.minuteOfItsOwn();
        data.report("demo-license-acme", "dana", minute);
        long before = entries("?actor=blake&kind=LOOK").size();
        data.read(records(minute, ""), "blake");
        TestStack.shared().killAndRestartWildFly();
        awaitEntries("?actor=blake&kind=LOOK", (int) before + 1);
        JsonNode whole = data.read(AUDIT + "/verification", "stella");
        assertThat(whole.path("whole").asBoolean()).as(whole.toString()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/verification", "/head", "/export", "/1"})
    @DisplayName("nobody but a steward sees anything of it")
    void others(String path) {
        for (String who : List.of("casey", "avery", "sam")) {
            assertThat(system.get(AUDIT + path, who).statusCode()).as(who).isEqualTo(403);
        }
        assertThat(system.send(HttpRequest.newBuilder(system.portal(AUDIT + path))
                                .GET())
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?unknown=1",
                "?limit=0",
                "?from=yesterday",
                "?kind=ANY",
                "?cursor=made-up",
                "?actor=a&actor=b",
                "/export?first=0",
                "/export?first=3&last=2",
                "/export?last=x"
            })
    @DisplayName("what cannot be understood is refused")
    void refused(String query) {
        HttpResponse<String> answer = system.get(AUDIT + query, "stella");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    }

    @Test
    @DisplayName("an entry that is not there is not found")
    void absent() {
        assertThat(system.get(AUDIT + "/999999999", "stella").statusCode()).isEqualTo(404);
        assertThat(system.get(AUDIT + "/0", "stella").statusCode()).isEqualTo(404);
        for (String guide : List.of("/docs/audit.md", "/docs/VerifyAudit.java")) {
            assertThat(system.get(guide, "stella").statusCode()).as(guide).isEqualTo(200);
        }
    }

    private static String records(Instant minute, String more) {
        return "/api/v1/organization/records?from=" + minute + "&to=" + minute.plusSeconds(60) + more;
    }

    private JsonNode entries(String query) {
        return data.read(AUDIT + query, "stella").path("items");
    }

    private JsonNode awaitEntries(String query, int atLeast) {
        return data.awaitThat(
                        AUDIT + query, "stella", seen -> seen.path("items").size() >= atLeast)
                .path("items");
    }

    private String export(String query) {
        HttpResponse<String> answer = system.get(AUDIT + "/export" + query, "stella");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
        return answer.body();
    }

    /** By the very file that is published, and the published keys. @return exit code and what it said */
    private String verify(String export, String kept) throws Exception {
        String keys = system.get("/.well-known/jwks.json", "stella").body();
        String verifier = system.get("/docs/VerifyAudit.java", "stella").body();
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        Files.writeString(folder.resolve("VerifyAudit.java"), verifier)
                                .toString(),
                        Files.writeString(folder.resolve("export.ndjson"), export)
                                .toString(),
                        Files.writeString(folder.resolve("jwks.json"), keys).toString(),
                        Files.writeString(folder.resolve("kept.txt"), kept).toString())
                .redirectError(folder.resolve("error").toFile())
                .start();
        String said = new String(java.getInputStream().readAllBytes());
        assertThat(java.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return java.exitValue() + " " + said + Files.readString(folder.resolve("error"));
    }
}
