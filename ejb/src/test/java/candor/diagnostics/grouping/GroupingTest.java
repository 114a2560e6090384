package candor.diagnostics.grouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import candor.diagnostics.grouping.Signature.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroupingTest {

    @ParameterizedTest
    @DisplayName("one bug on another machine, in another version or another runtime is one group")
    @CsvSource({
        "dotnet-1, dotnet-2",
        "dotnet-chained-1, dotnet-chained-2",
        "python-1, python-2",
        "python-chained-1, python-chained-2",
        "native-1, native-2",
        "native-2, native-3",
        "script-1, script-2",
        "script-1, script-firefox",
        "script-firefox, script-safari",
        "script-caused-1, script-caused-2",
        "java-1, java-2",
        "go-1, go-2",
    })
    void same(String one, String other) {
        assertThat(of(one)).isEqualTo(of(other));
        assertThat(of(one).kind()).isEqualTo(Kind.STACK);
        assertThat(of(one).id()).isEqualTo(of(other).id());
    }

    @Test
    @DisplayName("two bugs with one message and one chain of types are two groups")
    void twoBugsWithOneMessage() {
        assertThat(of("java-1").types()).isEqualTo(of("java-3").types());
        assertThat(of("java-1").id()).isNotEqualTo(of("java-3").id());
    }

    @ParameterizedTest
    @DisplayName("the chain of types begins with what was seen from outside and ends with its last cause")
    @CsvSource(
            delimiter = '|',
            value = {
                "dotnet-chained-1 | Lumen.Render.Licensing.LicenseServerUnreachableException, System.Net.Http.HttpRequestException, System.Net.Sockets.SocketException",
                "python-chained-1 | lumen_render.errors.UnsupportedMaterial, KeyError",
                "java-1 | lumen.cloud.SceneException, lumen.cloud.AssetNotFound",
                "script-caused-1 | Error, TimeoutError",
            })
    void chains(String file, String types) {
        assertThat(String.join(", ", of(file).types())).isEqualTo(types);
    }

    @ParameterizedTest
    @DisplayName("frames are the application's own topmost ones of the last cause that has any")
    @CsvSource(
            delimiter = '|',
            value = {
                "dotnet-1 | Lumen.Render.Scene.LightList.Strongest; Lumen.Render.RenderSession.PrepareAsync; Lumen.Render.RenderSession.RunAsync",
                "dotnet-chained-1 | Lumen.Render.Licensing.LicenseClient.RenewAsync; Lumen.Render.Licensing.LicenseTimer.Tick",
                "python-1 | samplers.<code>; session.generate; render.execute",
                "python-chained-1 | materials.convert",
                "native-1 | lumen::bvh::Node::intersect; anonymous::trace; lumen::Integrator::sampleLights",
                "script-1 | draw (viewer.js); zoom (viewer.js); onWheel (viewer.js)",
                "script-caused-1 | wait (preview.js)",
                "java-1 | lumen.cloud.scene.TextureResolver$.resolve; lumen.cloud.scene.TextureResolver.resolve; lumen.cloud.scene.SceneLoader.access",
                "go-1 | lumen/scheduler.(*Lease).Expire; lumen/scheduler.(*Watch).loop",
            })
    void frames(String file, String frames) {
        assertThat(String.join("; ", of(file).frames())).isEqualTo(frames);
    }

    @ParameterizedTest
    @DisplayName("without a stack the message decides, freed of values, numbers, ids and paths")
    @CsvSource(
            delimiter = '|',
            value = {
                "User 42 not found | User 7 not found",
                "Asset 3f2a91b0-1c2d-4e5f-8a9b-0c1d2e3f4a5b is gone | Asset 00000000-1c2d-4e5f-8a9b-0c1d2e3f4a5c is gone",
                "No file 'C:\\Users\\casey\\a.exr' | No file '/home/robin/b.exr'",
                "No file C:\\Users\\casey\\a.exr | No file /home/robin/b.exr",
                "CUDA out of memory: tried to allocate 5.27 GiB, 1.81 GiB free | CUDA out of memory: tried to allocate 512 MiB, 20 MiB free",
                "tile_0042 failed after 10s | tile_7 failed after 12.5s",
                "worker lost: no heartbeat for 90 s | worker lost: no heartbeat for 120 s",
                "read at 0x00000018 | read at 0x7f2c00000010",
                "missing: 1, 2, 3 | missing: 9, 8",
                "mail to casey@example.com bounced | mail to r.o@x.org bounced",
                "KeyError: 'Glass' | KeyError: 'Wood'",
                "at 2026-05-21T09:13:05Z it stopped | at 2027-01-01T00:00:00.123Z it stopped",
                "cannot open “Büro Ä” | cannot open “塔”",
            })
    void templates(String one, String other) {
        assertThat(message(one)).isEqualTo(message(other));
        assertThat(message(one).kind()).isEqualTo(Kind.MESSAGE);
    }

    @ParameterizedTest
    @DisplayName("what differs in words is told apart")
    @CsvSource(
            delimiter = '|',
            value = {
                "out of memory | out of disk",
                "KeyError: 'a' | IndexError: 'a'",
                "can't read it's gone | can't write it's gone"
            })
    void apart(String one, String other) {
        assertThat(message(one).id()).isNotEqualTo(message(other).id());
    }

    @Test
    @DisplayName("an agreement that leaves out the message, the stack or both leaves a group by the rest")
    void reduced() {
        assertThat(Grouping.of(new ReportedError("ERROR", null, read("java-1"))).id())
                .isEqualTo(of("java-1").id());
        assertThat(Grouping.of(new ReportedError("ERROR", "boom", null)).kind()).isEqualTo(Kind.MESSAGE);
        Signature nothing = Grouping.of(new ReportedError("ERROR", null, " \n "));
        assertThat(nothing.kind()).isEqualTo(Kind.NOTHING);
        assertThat(nothing.id())
                .isNotEqualTo(
                        Grouping.of(new ReportedError("FATAL", null, null)).id());
        assertThat(Grouping.of(new ReportedError("Muellers Projekt", null, null))
                        .severity())
                .isNull();
    }

    @Test
    @DisplayName("R18: a signature of frames holds nothing of the message, also where that looks like types and frames")
    void noMessageText() {
        String message = "first line\n   at Kunde.Mueller.Turm(Entwurf x)\nTurmError: geheim";
        Signature signature = Grouping.of(new ReportedError(
                "ERROR", message, "Lumen.BoomException: " + message + "\n   at Lumen.Render.Run() in C:\\a.cs:line 3"));
        assertThat(signature.frames()).containsExactly("Lumen.Render.Run");
        assertThat(signature.types()).containsExactly("Lumen.BoomException");
        assertThat(signature.template()).isNull();
    }

    @Test
    @DisplayName("R13: a module that was scrubbed, because it stood in an omitted context, changes nothing")
    void scrubbedModule() {
        assertThat(stack(read("native-1").replace("lumen_core.dll", "[omitted]"))
                        .frames())
                .isEqualTo(of("native-1").frames());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Oops!something went wrong",
                "404: Not found in project Turm",
                "12: bad",
                "Hello!",
                "to casey@example.com: gone",
                "at last (it broke)",
                "#1 in the list of Mueller"
            })
    @DisplayName("sentences are no frames")
    void sentences(String line) {
        assertThat(Grouping.of(new ReportedError(null, null, line)).frames()).isEmpty();
    }

    @Test
    @DisplayName("a recursion counts once, however deep it is")
    void recursion() {
        String frame = "\n    at Thread.layout (https://www.lumen.example/assets/forum-09be.js:2:%d)";
        String head = "RangeError: Maximum call stack size exceeded";
        StringBuilder shallow = new StringBuilder(head);
        StringBuilder deep = new StringBuilder(head);
        for (int i = 0; i < 5000; i++) {
            deep.append(frame.formatted(i));
            if (i < 5) {
                shallow.append(frame.formatted(i + 90));
            }
        }
        assertThat(stack(deep.toString()).id())
                .isEqualTo(stack(shallow.toString()).id());
    }

    @ParameterizedTest
    @MethodSource("hostile")
    @DisplayName("the work grows with the length of a text, also of hostile ones of megabytes: none takes minutes")
    void hostile(String text) {
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Grouping.of(new ReportedError("ERROR", text, text)));
    }

    static List<String> hostile() {
        return List.of(
                "(".repeat(4_000_000),
                "<".repeat(4_000_000),
                "at ".repeat(1_000_000),
                "a.".repeat(2_000_000) + "(",
                ("#0 " + "x<".repeat(400) + "\n").repeat(4000),
                ("at a.b" + "<".repeat(900) + "(\n").repeat(4000),
                ("x!" + "0x".repeat(450) + "\n").repeat(4000),
                ("#1 " + " at".repeat(300) + "\n").repeat(4000),
                ("a@" + ":1".repeat(450) + "\n").repeat(4000),
                ("x" + " [".repeat(450) + "\n").repeat(4000),
                ("a.b(" + "0x1,".repeat(240) + "!\n").repeat(4000),
                ("frame #0: 0x1 " + "a`".repeat(400) + "\n").repeat(4000),
                ("#0 a " + "(a+0x1)".repeat(130) + " )\n").repeat(4000),
                ("0 a" + " 0x1".repeat(240) + "\n").repeat(4000),
                ("<" + "a as ".repeat(190) + ">::b\n").repeat(4000),
                ("1: closure #1 in " + "closure #1 in ".repeat(60) + "\n").repeat(4000),
                ("a:1:in `" + "[".repeat(900) + "\n").repeat(4000),
                "2026-05-21 09:13:05 ERROR [a] ".repeat(100_000),
                "{\"threads\":" + "[".repeat(1_000_000),
                "Thread 0 \n".repeat(400_000),
                "Caused by: a.B: c\n".repeat(200_000),
                " ---> ".repeat(700_000),
                "| ".repeat(2_000_000),
                "_ZN" + "9".repeat(2_000_000),
                "'".repeat(3_000_000),
                "\ud800".repeat(1_000_000),
                "1".repeat(4_000_000),
                "\u202e🗓 \uffff".repeat(500_000));
    }

    private static Signature of(String file) {
        boolean withoutHead = file.equals("script-firefox") || file.equals("script-safari");
        String message = withoutHead
                ? "TypeError: x"
                : file.equals("native-1") ? "Access violation reading location 0x18" : null;
        return Grouping.of(new ReportedError("ERROR", message, read(file)));
    }

    private static Signature stack(@Nullable String stack) {
        return Grouping.of(new ReportedError(null, null, stack));
    }

    private static Signature message(String message) {
        return Grouping.of(new ReportedError("ERROR", message, null));
    }

    static String read(String file) {
        try (InputStream stream = GroupingTest.class.getResourceAsStream(file + ".txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
