package candor.diagnostics.grouping;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Frames of native code as debuggers, sanitizers, crash reporters and run times write them. A function is its name; one without a symbol
 * is its module, and where it is within that, if that is said: an address that differs with each start says nothing.
 */
final class NativeFrames implements FrameFormat {
    private static final Pattern WITH_MARK = form(
            "^(?:\\d{1,4}+\\s++)?(?:\\(Inline Function\\)\\s++)?(?:[0-9a-fA-F`:-]{1,20}+\\s++)*+(?<module>[\\w.~\\[\\]+-]{1,100}+)!(?<symbol>.*)$");
    private static final Pattern BARE = form("^(?<module>[\\w.-]{1,100}+)\\+0x(?<offset>[0-9a-fA-F]++)(?<symbol>)$");

    /** How somebody writes a frame, with groups {@code module} and {@code symbol}. What is more particular comes first. */
    private static final List<Pattern> FORMS = List.of(
            // lldb: frame #0: 0x0000000100003f2c liba.dylib`f(int) at a.cpp:3:1
            form("^(?:\\* )?frame #\\d++: 0x[0-9a-f]++ (?<module>[^`]{1,100}+)`(?<symbol>.*)$"),
            // Windows: a.dll!f(int) + 0x4c; with numbers and addresses of WinDbg or of a minidump before it
            WITH_MARK,
            // Blender: a.pyd :0x00007FFDA03CC97F  f
            form(
                    "^(?<module>[\\w.-]{1,200}?\\.(?:dll|exe|pyd|so|dylib)[\\w.]{0,60}+)\\s*+:0x[0-9a-fA-F]++\\s++(?<symbol>.*)$"),
            // macOS without symbols: 0 liba.dylib 0x0000000106715530 0x106700000 + 87344
            form(
                    "^\\d{1,4}+\\s++(?<module>\\S[^\\t]{0,80}?)\\s++0x[0-9a-fA-F]++\\s++0x[0-9a-fA-F]++ \\+ (?<offset>\\d++)(?<symbol>)$"),
            // macOS: 0 liba.dylib 0x0000000104a83f2c f + 10
            form("^\\d{1,4}+\\s++(?<module>\\S[^\\t]{0,80}?)\\s++0x[0-9a-fA-F]++\\s++(?<symbol>.*)$"),
            // without symbols: 2  a.dylib + 0x16286
            form("^\\d{1,4}+\\s++(?<module>[\\w.-]{1,100}+) \\+ 0x(?<offset>[0-9a-fA-F]++)(?<symbol>)$"),
            // Android: #00 pc 00000000000a3f2c  /data/liba.so (f+56)
            form("^#\\d{1,4}+\\s++pc\\s++(?<offset>[0-9a-fA-F]++)\\s++(?<module>\\S++)(?:\\s++\\((?<symbol>.*)\\))?$"),
            // of the JVM: C  [liba.so+0x1a2b]  f+0x2b
            form("^[CVA]\\s++\\[(?<module>[^+\\]]{1,200}+)(?:\\+0x(?<offset>[0-9a-f]++))?]\\s*+(?<symbol>.*)$"),
            // libunwind: 0x55d0c2a1b3c4: (f+0x1c)
            form("^0x[0-9a-f]++:\\s\\((?<symbol>.*)\\)$"),
            // Delphi: [00F12345] Unit.TClass.Method (Line 120, "Unit.pas")
            form("^\\[[0-9A-Fa-f]{8,16}+]\\s++(?<symbol>[\\w.]{3,200}+)(?: \\(Line.*)?$"),
            // without symbols: a.dll+0x19790
            BARE,
            // glibc: /usr/lib/liba.so.3(f+0x1a) [0x7f2c1b2a3c4d]
            form(
                    "^(?<module>[^\\s()]{1,400}+)\\((?:\\+0x(?<offset>[0-9a-f]++)|(?<symbol>[^()\\s]{1,400}+(?:\\(.*\\))?[^()]{0,20}+))\\)\\s?\\[0x[0-9a-fA-F]++]$"),
            form("^(?<module>[^\\s()]{1,400}+)\\(\\)\\s?\\[0x[0-9a-fA-F]++](?<symbol>)$"));

    /** What is behind a number: gdb and sanitizers {@code #0}, boost {@code 0#}, Rust {@code 0:}. */
    private static final Pattern NUMBERED = Pattern.compile("^(?:#\\d{1,4}+|\\d{1,4}+#|\\d{1,4}+:)\\s++(.*)$");

    private static final Pattern ADDRESS =
            Pattern.compile("^(?:0x[0-9a-fA-F]++|[0-9a-fA-F`]{8,17}+)\\s*+(?:in\\s|-\\s|\\s)?+\\s*+");
    /** At the end of a frame: where a package begins, which build, where within which module. */
    private static final Pattern PLACE = Pattern.compile(
            "\\s\\((?:offset [^()]{1,40}+|BuildId: [^()]{1,60}+|(?<module>[^()\\s]{1,300})\\+0x(?<offset>[0-9a-fA-F]++))\\)$");

    private static final Pattern BEHIND = Pattern.compile(
            "\\s++(?:at|from)\\s++\\S++$|\\s++in\\s++(?:[./~]|[A-Za-z]:)\\S*+$|\\s*+\\[[^]]*+]$|\\s++Line \\d++.*$|\\s*+\\+\\s*+(?:0x)?[0-9a-fA-F]++(?: \\([^()]*+\\))?$|\\s++(?:[A-Za-z]:)?[^\\s():]++(?::\\d++){1,2}$|\\s\\(\\.[\\w.]++\\)$");

    private static Pattern form(String pattern) {
        return Pattern.compile(pattern);
    }

    @Override
    public @Nullable Frame read(String written) {
        String line = written;
        String module = "";
        String offset = "";
        for (Matcher place = PLACE.matcher(line); line.endsWith(")") && place.find(); place = PLACE.matcher(line)) {
            boolean named = place.group("module") != null;
            module = named ? place.group("module") : module;
            offset = named ? place.group("offset") : offset;
            line = line.substring(0, place.start());
        }
        for (Pattern form : FORMS) {
            Matcher found = form.matcher(line);
            if (found.matches() && isFrame(form, found, line)) {
                return frame(group(form, found, "symbol"), group(form, found, "module"), group(form, found, "offset"));
            }
        }
        Matcher numbered = NUMBERED.matcher(line);
        return numbered.matches() && looksLikeSymbol(numbered.group(1), line.indexOf('#') >= 0 || !module.isEmpty())
                ? ofNumbered(numbered.group(1), module, offset)
                : null;
    }

    private static String group(Pattern form, Matcher found, String name) {
        String group = form.pattern().contains("(?<" + name + ">") ? found.group(name) : null;
        return group == null ? "" : group.strip();
    }

    /** An exclamation mark also stands in sentences, and a number before a path in lists. */
    private static boolean isFrame(Pattern form, Matcher found, String line) {
        String symbol = group(form, found, "symbol");
        if (form == WITH_MARK) {
            String module = found.group("module");
            return FilePaths.file(module).indexOf('.') > 0 && !symbol.isBlank() && !symbol.startsWith("/")
                    || symbol.contains("+0x")
                    || symbol.contains("::")
                    || symbol.contains("(") && symbol.indexOf(' ') < 0
                    || line.indexOf('`') >= 0 && line.indexOf('`') < found.start("module");
        }
        return form != BARE || found.group("module").indexOf('.') > 0;
    }

    /** Lists in messages are numbered, too. */
    private static boolean looksLikeSymbol(String rest, boolean sure) {
        boolean symbol = rest.contains("::") || rest.contains("(") || rest.startsWith("0x") || rest.startsWith("_");
        return symbol
                || sure
                        && (rest.indexOf(' ') < 0
                                || rest.contains(" at ")
                                || rest.contains(" from ")
                                || rest.contains(" in ")
                                || rest.contains("/"));
    }

    private static @Nullable Frame ofNumbered(String rest, String place, String offset) {
        String bare = ADDRESS.matcher(rest).replaceFirst("");
        int from = bare.lastIndexOf(" from ");
        String module = from < 0 ? place : bare.substring(from + 6).strip();
        if (bare.startsWith("/") || bare.startsWith("in /") || bare.startsWith("(") && bare.contains("+0x")) {
            String path = bare.replaceFirst("^in ", "").replaceFirst("^\\(", "");
            return frame("", path.replaceFirst("\\+0x.*$", ""), offset);
        }
        return bare.isEmpty() && module.isEmpty()
                ? null
                : frame(from < 0 ? bare : bare.substring(0, from), module, offset);
    }

    private static Frame frame(String written, String module, String offset) {
        String symbol = written;
        boolean objective = symbol.startsWith("-[") || symbol.startsWith("+[");
        for (int i = 0; i < 3 && !objective; i++) { // an offset, a file and a line may all stand there
            symbol = BEHIND.matcher(symbol).replaceFirst("").strip();
        }
        boolean none = symbol.startsWith("+") && !objective
                || symbol.isEmpty()
                || symbol.startsWith("??") && !symbol.contains("@")
                || symbol.startsWith("0x")
                || symbol.equals("Symbols not available");
        String name = none ? "" : NativeNames.plain(symbol);
        String stem = NativeModules.stem(module);
        boolean ours = !NativeModules.isSystem(stem)
                && !PlatformFunctions.contains(name)
                && !PlatformFunctions.contains(symbol);
        if (name.isEmpty() || name.equals("?")) {
            return Frame.unnamed(stem, offset.isEmpty() ? offsetIn(written) : offset, ours && !stem.isEmpty());
        }
        return new Frame(name, ours);
    }

    private static String offsetIn(String symbol) {
        int plus = symbol.indexOf("+0x");
        return plus == 0 ? symbol.substring(3) : "";
    }
}
