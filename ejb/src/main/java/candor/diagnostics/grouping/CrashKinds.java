package candor.diagnostics.grouping;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What operating systems call the same crash: {@code SIGSEGV} is an access violation. */
final class CrashKinds {
    private static final List<Map.Entry<String, String>> WORDS = List.of(
            Map.entry("stack overflow", "crash: stack overflow"),
            Map.entry("stack_overflow", "crash: stack overflow"),
            Map.entry("c00000fd", "crash: stack overflow"),
            Map.entry("access violation", "crash: memory access"),
            Map.entry("access_violation", "crash: memory access"),
            Map.entry("c0000005", "crash: memory access"),
            Map.entry("segmentation fault", "crash: memory access"),
            Map.entry("sigsegv", "crash: memory access"),
            Map.entry("segv on", "crash: memory access"),
            Map.entry("sigbus", "crash: memory access"),
            Map.entry("bad_access", "crash: memory access"),
            Map.entry("divide by zero", "crash: arithmetic"),
            Map.entry("sigfpe", "crash: arithmetic"),
            Map.entry("c0000094", "crash: arithmetic"),
            Map.entry("illegal instruction", "crash: illegal instruction"),
            Map.entry("sigill", "crash: illegal instruction"),
            Map.entry("c000001d", "crash: illegal instruction"),
            Map.entry("heap-use-after-free", "crash: use after free"),
            Map.entry("heap-buffer-overflow", "crash: heap overflow"),
            Map.entry("stack-buffer-overflow", "crash: stack overrun"),
            Map.entry("global-buffer-overflow", "crash: global overflow"),
            Map.entry("double-free", "crash: double free"),
            Map.entry("double free", "crash: double free"),
            Map.entry("threadsanitizer: data race", "crash: data race"),
            Map.entry("detected memory leaks", "crash: memory leak"),
            Map.entry("signed integer overflow", "crash: arithmetic"),
            Map.entry("segmentation violation", "crash: memory access"),
            Map.entry("panicked at", "crash: panic"),
            Map.entry("anr in ", "crash: no answer"),
            Map.entry("assertion `", "crash: abort"),
            Map.entry("assertion failed", "crash: abort"),
            Map.entry("sigabrt", "crash: abort"),
            Map.entry("c0000409", "crash: abort"));
    private static final int LONGEST = 1500;

    private CrashKinds() {}

    /** @return null: the text names none */
    static @Nullable String in(String text) {
        String said = text.substring(0, Math.min(LONGEST, text.length())).toLowerCase(Locale.ROOT);
        return WORDS.stream()
                .filter(word -> said.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
