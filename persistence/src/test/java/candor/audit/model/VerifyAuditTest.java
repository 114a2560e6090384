package candor.audit.model;

import static org.assertj.core.api.Assertions.assertThat;

import candor.platform.model.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The verifier that anybody can run, by the real {@code java}, on exports as they are and as somebody has changed them. */
class VerifyAuditTest {
    private static final Path VERIFIER = Path.of("../docs/VerifyAudit.java");

    @TempDir
    private Path folder;

    private final AuditFixture audit = new AuditFixture();
    private List<String> lines = List.of();

    /** Line 0 is the head of the end, line n entry n. */
    @BeforeEach
    void sixEntries() {
        audit.sealed(6);
        lines = audit.export(1, null).lines().toList();
        assertThat(lines).hasSize(7);
    }

    @Test
    @DisplayName("an export is whole, and a part of the chain too, which says that it is one")
    void whole() throws Exception {
        assertThat(verify(lines)).startsWith("0 WHOLE: entries 1 to 6, 1 signed heads");
        List<String> part = audit.export(3, 4L).lines().toList();
        assertThat(part).hasSize(3);
        assertThat(verify(part)).startsWith("0 WHOLE: entries 3 to 4").contains("what was before is not in this file");
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change("edited", "EDITED at 3", all -> replace(all, 3, "hold.set", "hold.lifted")),
                change("edited, with a hash to match", "UNLINKED at 4", VerifyAuditTest::rehashed),
                change(
                        "another hash",
                        "EDITED at 3",
                        all -> replace(all, 3, "\"hash\":\"", "\"hash\":\"" + "0".repeat(64))),
                change("removed", "REMOVED at 3", all -> without(all, 3)),
                change("first removed", "REMOVED at 1", all -> without(all, 1)),
                change("reordered", "REMOVED at 3", all -> swapped(all, 3, 4)),
                change("inserted", "UNLINKED at 4", all -> inserted(all, 3)),
                change("truncated", "TRUNCATED at 6", all -> without(all, 6)),
                change("truncated by half", "TRUNCATED at 3", all -> all.subList(0, 3)),
                change("without a head", "UNSIGNED at 1", all -> without(all, 0)),
                change(
                        "of which the act is gone",
                        "GONE at 5",
                        all -> replaced(all, 5, "{\"entry\":null,\"hash\":\"" + "0".repeat(64) + "\"}")),
                change("with a head of another key", "FORGED at 6", all -> replaced(all, 0, forged(all.get(0)))),
                change("with a line of something else", "EDITED at 2", all -> replaced(all, 2, "{}")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    @DisplayName("a changed export is broken, and where")
    void broken(String name, String expected, UnaryOperator<List<String>> change) throws Exception {
        String[] fault = expected.split(" at ");
        assertThat(verify(change.apply(lines))).startsWith("1 BROKEN at entry " + fault[1] + " (" + fault[0] + ")");
    }

    @Test
    @DisplayName(
            "an export of a chain that was cut off or made anew is found by a head that was kept, even in the middle of a log")
    void keptHead() throws Exception {
        String log = "12:00 INFO audit head " + audit.head().jws() + " of node 1";
        List<String> shorter = audit.export(1, 4L).lines().toList();
        assertThat(verify(lines, log)).startsWith("0 WHOLE: entries 1 to 6, 2 signed heads");
        assertThat(verify(shorter, log))
                .as("the head was signed later than this part's")
                .startsWith("0 WHOLE");
        AuditFixture.DATABASE.asOwner(
                "delete from audit_entry where sequence = 6",
                "delete from audit_head where sequence = 6",
                "delete from data_access_record where access_id = (select max(id::text)::uuid from data_access)",
                "delete from data_access_subject where access_id = (select max(id::text)::uuid from data_access)",
                "delete from data_access where id = (select max(id::text)::uuid from data_access)");
        audit.act();
        audit.seal();
        assertThat(verify(audit.export(1, null).lines().toList(), log)).startsWith("1 BROKEN at entry 6 (REWRITTEN)");
    }

    private String verify(List<String> export, String... kept) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                VERIFIER.toAbsolutePath().normalize().toString(),
                Files.write(folder.resolve("export.ndjson"), export).toString(),
                Files.writeString(folder.resolve("jwks.json"), audit.signatures.published())
                        .toString()));
        if (kept.length > 0) {
            command.add(
                    Files.write(folder.resolve("kept.txt"), Arrays.asList(kept)).toString());
        }
        Process java = new ProcessBuilder(command)
                .redirectError(folder.resolve("error").toFile())
                .start();
        String said = new String(java.getInputStream().readAllBytes());
        assertThat(java.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return java.exitValue() + " " + said;
    }

    private static Arguments change(String name, String expected, UnaryOperator<List<String>> change) {
        return Arguments.of(name, expected, change);
    }

    private static List<String> replaced(List<String> lines, int at, String line) {
        List<String> changed = new ArrayList<>(lines);
        changed.set(at, line);
        return changed;
    }

    private static List<String> replace(List<String> lines, int at, String what, String by) {
        String changed = lines.get(at).replaceFirst(what + "([0-9a-f]{64})?", by);
        assertThat(changed).isNotEqualTo(lines.get(at));
        return replaced(lines, at, changed);
    }

    private static List<String> rehashed(List<String> lines) {
        String entry = lines.get(3)
                .replaceFirst("hold.set", "hold.lifted")
                .replaceFirst("^\\{\"entry\":", "")
                .replaceFirst(",\"hash\":\"[0-9a-f]{64}\"}$", "");
        MessageDigest digest = Sha256.digest();
        digest.update((byte) 0);
        String hash = HexFormat.of().formatHex(digest.digest(entry.getBytes(StandardCharsets.UTF_8)));
        return replaced(lines, 3, "{\"entry\":" + entry + ",\"hash\":\"" + hash + "\"}");
    }

    private static List<String> without(List<String> lines, int at) {
        List<String> changed = new ArrayList<>(lines);
        changed.remove(at);
        return changed;
    }

    private static List<String> swapped(List<String> lines, int one, int other) {
        List<String> changed = new ArrayList<>(lines);
        Collections.swap(changed, one, other);
        return changed;
    }

    private static List<String> inserted(List<String> lines, int at) {
        List<String> changed = new ArrayList<>(lines);
        changed.add(at, lines.get(at));
        return changed;
    }

    private static String forged(String head) {
        TestSignatures another = new TestSignatures();
        String payload = new String(Base64.getUrlDecoder().decode(head.split("\\.")[1]));
        return "{\"head\":\"" + another.sign(payload) + "\"}";
    }
}
