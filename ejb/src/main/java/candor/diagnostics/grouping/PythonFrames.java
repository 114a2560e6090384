package candor.diagnostics.grouping;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code File "lumen/session.py", line 148, in generate}: the module's file and the function. */
final class PythonFrames implements FrameFormat {
    private static final String FILE = "File \"";
    /** With a comma, but for those of a fatal error. */
    private static final Pattern IN = Pattern.compile("line \\d++,? in ");

    private static final List<String> LIBRARIES =
            List.of("site-packages", "dist-packages", "/lib/python", "\\lib\\", "<frozen ");
    /** The standard library's, where no folder is said. */
    private static final Set<String> STANDARD = Set.of(
            "threading.py",
            "asyncio",
            "runpy.py",
            "contextlib.py",
            "socket.py",
            "subprocess.py",
            "importlib",
            "concurrent");

    @Override
    public @Nullable Frame read(String line) {
        if (!line.startsWith(FILE)) {
            return null;
        }
        int end = line.indexOf('"', FILE.length());
        if (end < 0) {
            return null;
        }
        String path = line.substring(FILE.length(), end);
        Matcher in = IN.matcher(line).region(end, line.length());
        String function = in.find() ? line.substring(in.end()).strip() : "";
        String file = FilePaths.file(path);
        return new Frame(module(file) + "." + function(function), isOurs(path, file));
    }

    private static String module(String file) {
        String stem = file.endsWith(".py") || file.endsWith(".pyc") ? file.substring(0, file.lastIndexOf('.')) : file;
        return stem.startsWith("<") ? "<code>" : stem; // <string>, <ipython-input-3-5e1f>
    }

    private static String function(String name) {
        String last = name.substring(name.lastIndexOf('.') + 1); // since 3.11 with its class
        return last.startsWith("<") || last.isEmpty() ? "<code>" : last; // <lambda>, <module>, <listcomp>
    }

    private static boolean isOurs(String path, String file) {
        String where = path.toLowerCase(Locale.ROOT);
        return LIBRARIES.stream().noneMatch(where::contains)
                && !STANDARD.contains(file)
                && STANDARD.stream().noneMatch(each -> where.contains("/" + each + "/"));
    }
}
