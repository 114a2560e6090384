package candor.diagnostics.grouping;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Frames of native code: gdb and sanitizers ({@code #0 0x… in f(int) (x=1) at a.cpp:3}), Windows ({@code a.dll!f(int) + 0x4c}), glibc
 * ({@code liba.so(f+0x1a) [0x…]}), macOS ({@code 0 liba.dylib 0x… f + 10}), Android ({@code #00 pc … liba.so (f+56)}), Rust and boost. A
 * function is its name; one without a symbol is its module.
 */
final class NativeFrames implements FrameFormat {
    private static final Pattern NUMBERED = Pattern.compile("^(?:#\\d{1,4}|\\d{1,4}#|\\d{1,4}:)\\s++(.*)$");
    private static final Pattern ADDRESS = Pattern.compile("^(?:0x)?[0-9a-fA-F`]{8,17}+\\s*+(?:in\\s|-\\s|\\s)?+\\s*+");
    private static final Pattern WINDOWS =
            Pattern.compile("^(?:[0-9a-fA-F`]{1,17}+\\s++)*+([\\w.~\\[\\]-]{1,100}+)!(.*)$");
    private static final Pattern GLIBC = Pattern.compile("^(\\S{1,400}+)\\s?\\[0x[0-9a-fA-F]++]$");
    private static final Pattern MACOS = Pattern.compile("^\\d{1,4}+\\s++(\\S{1,100}+)\\s++0x[0-9a-fA-F]++\\s++(.*)$");
    private static final Pattern ANDROID = Pattern.compile("^pc\\s++[0-9a-fA-F]++\\s++(\\S++)(?:\\s++\\((.*)\\))?.*$");
    private static final Pattern BEHIND = Pattern.compile(
            "\\s++(?:at|from|in)\\s++\\S++$|\\s*+\\[[^]]*+]$|\\s++Line \\d++.*$|\\s*+\\+\\s*+(?:0x)?[0-9a-fA-F]++.*$|\\s++(?:[A-Za-z]:)?[^\\s():]++(?::\\d++){1,2}$");
    private static final Set<String> SYSTEM = Set.of(
            "ntdll",
            "kernel32",
            "kernelbase",
            "ucrtbase",
            "ucrtbased",
            "msvcrt",
            "user32",
            "win32u",
            "gdi32",
            "combase",
            "rpcrt4",
            "clr",
            "coreclr",
            "libc",
            "libpthread",
            "libm",
            "libdl",
            "libgcc_s",
            "ld-linux-x86-64",
            "dyld",
            "corefoundation",
            "foundation",
            "appkit",
            "libobjc",
            "libart",
            "python3",
            "hostpolicy",
            "hostfxr");
    private static final List<String> SYSTEM_BEGINNINGS = List.of(
            "msvcp",
            "vcruntime",
            "libstdc++",
            "libc++",
            "libsystem_",
            "libdispatch",
            "libpython",
            "python3",
            "nvoglv",
            "nvcuda",
            "nvwgf",
            "libcuda",
            "libnvidia",
            "amdxc",
            "atio",
            "amdvlk",
            "igxelp",
            "igvk",
            "libgl",
            "d3d1",
            "dxgi",
            "qt5",
            "qt6",
            "libqt");
    private static final List<String> PLATFORM = List.of(
            "std::",
            "__gnu_cxx::",
            "boost::",
            "core::panicking",
            "core::result",
            "core::option",
            "rust_",
            "__rust",
            "__libc_",
            "__GI_",
            "__scrt_",
            "__assert",
            "__cxa_",
            "__cxx",
            "_Cxx",
            "operator new",
            "operator delete",
            "__mem",
            "__str",
            "__pthread",
            "pthread_",
            "__asan",
            "__sanitizer",
            "__interceptor",
            "KiUser",
            "Rtl",
            "BaseThreadInit",
            "WaitFor",
            "ZwWait",
            "NtWait");
    private static final Set<String> PLATFORM_NAMES = Set.of(
            "start_thread",
            "clone",
            "clone3",
            "__clone",
            "__clone3",
            "raise",
            "gsignal",
            "abort",
            "_start",
            "RaiseException",
            "terminate",
            "malloc",
            "free",
            "calloc",
            "realloc",
            "memcpy",
            "memmove",
            "memset",
            "memcmp",
            "strlen",
            "strcmp",
            "strcpy",
            "strncpy",
            "__kill",
            "kill",
            "invoke_main",
            "mainCRTStartup",
            "thread_start",
            "_sigtramp",
            "exit",
            "_exit");

    @Override
    public @Nullable Frame read(String line) {
        Matcher windows = WINDOWS.matcher(line);
        if (windows.matches() && isOfModule(windows.group(1), windows.group(2))) {
            return frame(windows.group(2), windows.group(1));
        }
        Matcher macos = MACOS.matcher(line);
        if (macos.matches()) {
            return frame(macos.group(2), macos.group(1));
        }
        Matcher numbered = NUMBERED.matcher(line);
        if (numbered.matches()) {
            return looksLikeSymbol(numbered.group(1), line.charAt(0) == '#') ? ofNumbered(numbered.group(1)) : null;
        }
        Matcher glibc = GLIBC.matcher(line);
        return glibc.matches() ? ofGlibc(glibc.group(1)) : null;
    }

    /** An exclamation mark also stands in sentences. */
    private static boolean isOfModule(String module, String rest) {
        return FilePaths.file(module).indexOf('.') > 0 && !rest.isBlank()
                || rest.contains("+0x")
                || rest.contains("::")
                || rest.contains("(") && rest.indexOf(' ') < 0;
    }

    /** Lists in messages are numbered, too. */
    private static boolean looksLikeSymbol(String rest, boolean hash) {
        boolean symbol = rest.contains("::") || rest.contains("(") || rest.startsWith("0x") || rest.startsWith("_");
        return symbol
                || hash
                        && (rest.indexOf(' ') < 0
                                || rest.contains(" at ")
                                || rest.contains(" from ")
                                || rest.contains(" in "));
    }

    private static @Nullable Frame ofNumbered(String rest) {
        Matcher android = ANDROID.matcher(rest);
        if (android.matches()) {
            return frame(android.group(2) == null ? "" : android.group(2), android.group(1));
        }
        String bare = ADDRESS.matcher(rest).replaceFirst("");
        int from = bare.lastIndexOf(" from ");
        String module = from < 0 ? "" : bare.substring(from + 6).strip();
        if (bare.startsWith("/") || bare.startsWith("in /") || bare.startsWith("(") && bare.contains("+0x")) {
            String path = bare.replaceFirst("^in ", "").replaceFirst("^\\(", "");
            return frame("", path.replaceFirst("\\+0x.*$", ""));
        }
        return bare.isEmpty() ? null : frame(from < 0 ? bare : bare.substring(0, from), module);
    }

    private static @Nullable Frame ofGlibc(String rest) {
        int open = rest.indexOf('(');
        return open < 0
                ? frame("", rest)
                : frame(rest.substring(open + 1, Math.max(open + 1, rest.lastIndexOf(')'))), rest.substring(0, open));
    }

    private static Frame frame(String written, String module) {
        String symbol = written;
        for (int i = 0; i < 3; i++) { // an offset, a file and a line may all stand there
            symbol = BEHIND.matcher(symbol).replaceFirst("").strip();
        }
        String name = symbol.startsWith("+") || symbol.isEmpty() || symbol.equals("??") || symbol.startsWith("??(")
                ? ""
                : NativeNames.plain(symbol);
        String stem = stem(module);
        boolean ours = !isSystem(stem)
                && !PLATFORM_NAMES.contains(name)
                && PLATFORM.stream().noneMatch(name::startsWith);
        return new Frame(
                name.isEmpty() || name.equals("?") ? stem + "!?" : name, ours && !(name.isEmpty() && stem.isEmpty()));
    }

    /** {@code liblumen_core.so.3} and {@code lumen_core.dll} are {@code lumen_core}. */
    private static String stem(String module) {
        String file = FilePaths.file(module).toLowerCase(Locale.ROOT);
        int cut = file.indexOf(".so");
        for (String ending : List.of(".dll", ".exe", ".dylib", ".sys", ".pyd")) {
            cut = cut < 0 && file.endsWith(ending) ? file.length() - ending.length() : cut;
        }
        String stem = cut < 0 ? file : file.substring(0, cut);
        return stem.startsWith("lib") && !SYSTEM.contains(stem) && !isSystem(stem) ? stem.substring(3) : stem;
    }

    private static boolean isSystem(String stem) {
        return SYSTEM.contains(stem) || SYSTEM_BEGINNINGS.stream().anyMatch(stem::startsWith);
    }
}
