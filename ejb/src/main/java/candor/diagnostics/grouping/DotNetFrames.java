package candor.diagnostics.grouping;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code at Lumen.Render.Session.Run(RenderJob job) in C:\lumen\Session.cs:line 87}: the method, without what the compiler makes up. */
final class DotNetFrames implements FrameFormat {
    /** The word before a frame is translated. */
    private static final List<String> AT = List.of(
            "at ", "bei ", "à ", "en ", "em ", "in ", "в ", "w ", "v ", "bij ", "vid ", "ved ", "konum: ", "在 ", "於 ",
            "場所 ", "위치: ");

    /** Unity writes no word before it, and where it is in brackets behind it. */
    private static final Pattern UNITY = Pattern.compile(
            "^([\\w.+<>`|$/]{3,300}+(?::[\\w.<>|$]{1,200}+)?) ?\\([^()]{0,400}+\\) \\(at [^()]{1,300}+\\)$");

    private static final List<String> LIBRARIES = List.of(
            "System.",
            "Microsoft.",
            "Windows.",
            "MS.",
            "Mono.",
            "Interop.",
            "Newtonsoft.",
            "Serilog.",
            "NLog.",
            "Polly.",
            "Castle.",
            "Google.",
            "Grpc.",
            "Dapper.",
            "Npgsql.",
            "UnityEngine.",
            "mscorlib");

    @Override
    public @Nullable Frame read(String line) {
        Matcher unity = UNITY.matcher(line);
        if (unity.matches()) {
            return frame(unity.group(1).replace(':', '.').replace('/', '.'));
        }
        String word = AT.stream().filter(line::startsWith).findFirst().orElse(null);
        int arguments = line.indexOf('(');
        if (word == null || arguments < 0 || line.indexOf(')', arguments) < 0) {
            return null;
        }
        String method =
                withoutArguments(line.substring(word.length(), arguments).strip());
        if (line.contains(" [0x")) {
            method = method.replace('/', '.').replace(':', '.'); // Mono: of a type within another
        }
        boolean named = method.indexOf('.') > 0 || method.startsWith("lambda_method");
        if (!named || method.indexOf(' ') >= 0 || method.indexOf('/') >= 0) {
            return null;
        }
        return frame(method);
    }

    private static Frame frame(String method) {
        String name = plain(method);
        return new Frame(name, LIBRARIES.stream().noneMatch(name::startsWith));
    }

    /** Types that stand for a generic one's parameters, which may be whole assemblies' names. */
    private static String withoutArguments(String method) {
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < method.length(); i++) {
            if (method.charAt(i) == '[') {
                i = endOfBrackets(method, i) - 1;
            } else {
                kept.append(method.charAt(i));
            }
        }
        return kept.toString().strip();
    }

    /** {@code Lumen.Session+<>c__DisplayClass3_0.<Run>b__1[T]} is {@code Lumen.Session.Run}. */
    static String plain(String method) {
        StringBuilder kept = new StringBuilder();
        int i = 0;
        while (i < method.length()) {
            char c = method.charAt(i);
            if (c == '`') {
                i = endOfDigits(method, i + 1);
            } else if (c == '<') {
                i = madeUp(method, i, kept);
            } else {
                kept.append(c == '+' ? '.' : c);
                i++;
            }
        }
        return withoutRest(kept.toString());
    }

    /** Keeps the name that stands in angle brackets, and none of what the compiler adds to it. @return where it ends */
    private static int madeUp(String method, int from, StringBuilder kept) {
        int close = method.indexOf('>', from);
        if (close < 0) {
            return method.length();
        }
        kept.append(method, from + 1, close);
        int local = method.startsWith("g__", close + 1) ? method.indexOf('|', close) : -1;
        if (local > 0) {
            kept.append('.').append(method, close + 4, local);
        }
        int next = close + 1;
        while (next < method.length() && method.charAt(next) != '.' && method.charAt(next) != '+') {
            next++;
        }
        return next;
    }

    private static int endOfBrackets(String method, int from) {
        int depth = 0;
        for (int i = from; i < method.length(); i++) {
            depth += method.charAt(i) == '[' ? 1 : method.charAt(i) == ']' ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return method.length();
    }

    private static int endOfDigits(String method, int from) {
        int end = from;
        while (end < method.length() && Character.isDigit(method.charAt(end))) {
            end++;
        }
        return end;
    }

    private static String withoutRest(String name) {
        String plain = name.endsWith(".MoveNext") ? name.substring(0, name.length() - ".MoveNext".length()) : name;
        if (plain.startsWith("lambda_method")) {
            return "lambda_method";
        }
        while (plain.contains("...")) {
            plain = plain.replace("...", ".."); // what is left of a closure's class; two are a constructor's
        }
        int constructor = plain.indexOf("..ctor");
        boolean closure = constructor < 0 && plain.contains("..");
        return closure ? plain.replace("..", ".") : plain;
    }
}
