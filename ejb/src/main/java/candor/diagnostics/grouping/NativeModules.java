package candor.diagnostics.grouping;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Libraries and programs that native frames are in: their names without versions, and which of them are nobody's application. */
final class NativeModules {
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
            "mscorwks",
            "libc",
            "libpthread",
            "libm",
            "libdl",
            "libgcc_s",
            "ld-linux-x86-64",
            "ld",
            "dyld",
            "corefoundation",
            "foundation",
            "appkit",
            "uikit",
            "uikitcore",
            "quartzcore",
            "hitoolbox",
            "skylight",
            "graphicsservices",
            "metal",
            "libart",
            "libjvm",
            "jvm",
            "linux-gate",
            "linux-vdso",
            "hostpolicy",
            "hostfxr");
    private static final List<String> SYSTEM_BEGINNINGS = List.of(
            "msvcp",
            "vcruntime",
            "libstdc++",
            "libc++",
            "libc-",
            "libpthread-",
            "libsystem_",
            "libdispatch",
            "libobjc",
            "libswift",
            "libclang_rt",
            "libasan",
            "libtsan",
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
            "ig7icd",
            "libgl",
            "libegl",
            "libandroid_runtime",
            "libbinder",
            "libutils",
            "d3d1",
            "dxgi",
            "qt5",
            "qt6",
            "libqt");
    /** Programs that others' plug-ins run in: a crash is theirs only where no plug-in has a part in it. */
    private static final Set<String> HOSTS = Set.of(
            "blender",
            "maya",
            "mayabatch",
            "3dsmax",
            "houdini",
            "houdinifx",
            "hython",
            "cinema 4d",
            "c4d",
            "sketchup",
            "rhino",
            "revit",
            "unrealeditor",
            "unityplayer",
            "unity",
            "godot");

    private static final Pattern ENDING = Pattern.compile(
            "(?:\\.(?:cp|cpython-)\\d{2,3}[\\w-]*+)?(?:\\.(?:dll|exe|dylib|sys|pyd|so)(?:[.\\d]*+)?)?$");
    private static final Pattern VERSION = Pattern.compile("(?:[.-]\\d++)++$");

    private NativeModules() {}

    /** {@code liblumen_core.so.3} and {@code lumen_core.dll} are {@code lumen_core}. */
    static String stem(String module) {
        String inside = module.substring(module.lastIndexOf('!') + 1); // of a package: base.apk!lib.so
        String file = FilePaths.file(inside).toLowerCase(Locale.ROOT);
        String stem = ENDING.matcher(file.length() > 200 ? file.substring(0, 200) : file)
                .replaceFirst("");
        if (isSystem(stem)) {
            return stem;
        }
        String plain = stem.startsWith("lib") ? stem.substring(3) : stem;
        String versionless = VERSION.matcher(plain).replaceFirst("");
        return versionless.isEmpty() ? plain : versionless;
    }

    static boolean isSystem(String stem) {
        return SYSTEM.contains(stem)
                || HOSTS.contains(stem)
                || SYSTEM_BEGINNINGS.stream().anyMatch(stem::startsWith);
    }
}
