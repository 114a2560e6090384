package candor.diagnostics.grouping;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Frames of Ruby, PHP, Lua and Dart: the file and the function. */
final class InterpreterFrames implements FrameFormat {
    /** How one of them writes a frame, with groups {@code file}, if it is needed to know the function, and {@code function}. */
    private record Form(Pattern pattern, List<String> libraries) {}

    private static final String FILE = "(?<file>(?:[A-Za-z]:)?[^:()\"]{1,300}+)";

    private static final List<Form> FORMS = List.of(
            new Form(
                    Pattern.compile(
                            "^(?:\\d{1,4}+: )?(?:from )?" + FILE
                                    + ":\\d++:in [`'](?:block (?:\\(\\d++ levels\\) )?in |rescue in |ensure in )?(?:[\\w:]++[#.])?(?<function>[^'`]{1,200}+)'(?::.*)?$"),
                    List.of("/gems/", "/ruby/", "<internal")),
            new Form(
                    Pattern.compile(
                            "^#\\d++ (?:[^()]{1,300}+\\(\\d++\\)|\\[internal function]): (?<function>[\\w\\\\{}]{1,200}+(?:(?:->|::)[\\w{}]{1,200}+)?)\\(.*$"),
                    List.of("/vendor/", "[internal function]")),
            new Form(
                    Pattern.compile(
                            "^" + FILE
                                    + ":\\d++: in (?:function|method|upvalue|local|field|global) '?(?<function>[\\w.:]{1,200}+)'?$"),
                    List.of()),
            new Form(
                    Pattern.compile(
                            "^#\\d++\\s++(?<function>[\\w.$<>\\[\\]=]{1,200}+(?: closure>)?[\\w.$<>]{0,100}+) \\((?:dart|package|file|org-dartlang-\\w++):[^)]{1,300}+\\)$"),
                    List.of("(dart:", "(package:flutter/", "(org-dartlang")));

    @Override
    public @Nullable Frame read(String line) {
        for (Form form : FORMS) {
            Matcher frame = form.pattern().matcher(line);
            if (frame.matches()) {
                String file = form.pattern().pattern().contains("<file>") ? stem(frame.group("file")) + "." : "";
                return new Frame(
                        file + frame.group("function").replace("<anonymous closure>", "closure"),
                        form.libraries().stream().noneMatch(line::contains));
            }
        }
        return null;
    }

    private static String stem(String path) {
        String file = FilePaths.file(path);
        int dot = file.indexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }
}
