package candor.diagnostics.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What every signature has to be, said for many errors at once. */
class GroupingPropertiesTest {
    private static final List<String> FILES = List.of(
            "dotnet-1",
            "dotnet-chained-1",
            "python-1",
            "python-chained-1",
            "native-1",
            "native-2",
            "script-1",
            "script-firefox",
            "java-1",
            "go-1");
    private static final List<String> FOLDERS = List.of(
            "/home/casey/", "C:\\Users\\Robin Hood\\", "/Users/Ä b/", "D:\\a\\1\\s\\", "\\\\server\\share\\", "/srv/");

    @Property(tries = 300)
    @Label("the same text has the same signature, and whatever the text, it has one")
    void deterministic(@ForAll("anything") String message, @ForAll("anything") String stack) {
        ReportedError error = new ReportedError("ERROR", message, stack);
        assertThat(Grouping.of(error)).isEqualTo(Grouping.of(new ReportedError("ERROR", message, stack)));
        assertThat(Grouping.of(error).id()).isEqualTo(Grouping.of(error).id());
    }

    @Property(tries = 300)
    @Label("lines, columns, offsets and addresses change nothing")
    void numbers(@ForAll("file") String file, @ForAll Random random) {
        String changed = GroupingTest.read(file)
                .replaceAll("line \\d+", "line " + random.nextInt(100_000))
                .replaceAll("(?<=\\.(?:cpp|js|java|go)):\\d+", ":" + random.nextInt(100_000))
                .replaceAll("\\+ 0x[0-9a-f]+", "+ 0x" + Integer.toHexString(random.nextInt()))
                .replaceAll("0x[0-9a-f]{12,16}", "0x%016x".formatted(random.nextLong()));
        assertThat(signature(changed)).isEqualTo(signature(GroupingTest.read(file)));
    }

    @Property(tries = 200)
    @Label("where sources lie changes nothing")
    void paths(@ForAll("file") String file, @ForAll("folder") String folder) {
        String changed = GroupingTest.read(file)
                .replace("C:\\build\\lumen\\", folder)
                .replace("/home/robin/", folder.replace(" ", "_"))
                .replace("lumen_render/", folder)
                .replace("/src/scheduler/", folder);
        assertThat(signature(changed)).isEqualTo(signature(GroupingTest.read(file)));
    }

    @Property(tries = 300)
    @Label("ids, numbers and values in a message change nothing")
    void ids(@ForAll("words") String words, @ForAll Random random) {
        String form = words + " %s, job %d on '%s' at %s";
        assertThat(message(form, random)).isEqualTo(message(form, random));
    }

    private static Signature message(String form, Random random) {
        UUID id = new UUID(random.nextLong(), random.nextLong());
        String said = form.formatted(
                id, random.nextInt(1, 1 << 30), Long.toString(random.nextLong(), 36), "10.0.0." + random.nextInt(256));
        return Grouping.of(new ReportedError(null, said, null));
    }

    private static Signature signature(String stack) {
        return Grouping.of(new ReportedError("ERROR", null, stack));
    }

    @Provide
    Arbitrary<String> file() {
        return Arbitraries.of(FILES);
    }

    @Provide
    Arbitrary<String> folder() {
        return Arbitraries.of(FOLDERS);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of("cannot open", "Datei fehlt:", "找不到", "نفدت الذاكرة", "no 🗓 for");
    }

    /** Any Unicode, with what frames are made of strewn in. */
    @Provide
    Arbitrary<String> anything() {
        Arbitrary<String> piece = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(20),
                Arbitraries.of(
                        "at ",
                        "(",
                        ")",
                        "<",
                        ">",
                        "\n",
                        "  File \"",
                        "\", line 3, in f",
                        "#0 ",
                        "Caused by: ",
                        " ---> ",
                        ".js:1:2",
                        "!",
                        "::",
                        "@",
                        "lambda$",
                        "$$",
                        "_ZN3",
                        "[",
                        "`1"));
        return piece.list().ofMaxSize(40).map(pieces -> String.join("", pieces));
    }
}
