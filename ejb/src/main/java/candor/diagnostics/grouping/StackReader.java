package candor.diagnostics.grouping;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a stack with its causes, line by line, once. */
final class StackReader {
    /** In this order: what is more particular comes first. */
    private static final List<FrameFormat> FORMATS = List.of(
            new PythonFrames(),
            new JavaFrames(),
            new ScriptFrames(),
            new DotNetFrames(),
            new GoFrames(),
            new InterpreterFrames(),
            new NativeFrames());

    private static final int MOST_CAUSES = 50;

    private final Set<String> messageLines;
    private final List<Thrown> chain = new ArrayList<>();
    private final Deque<Thrown> open = new ArrayDeque<>();
    private Thrown current = new Thrown();
    private boolean python;
    private boolean headed;
    private boolean aside;
    /** How far the lines of a Python stack are from the margin that its frames stand out from; they may not, if that was lost. */
    private int margin;

    private boolean indented;
    private boolean afterFrame;
    /** Where in the chain the next exception of a Python stack comes: members of a group before the group. */
    private int next = -1;

    private StackReader(@Nullable String message) {
        messageLines = message == null ? Set.of() : laterLines(message);
        chain.add(current);
    }

    /** The chain, what was seen from outside first and its last cause at the end. Not empty. */
    static List<Thrown> read(String stack, @Nullable String message) {
        StackReader reader = new StackReader(message);
        for (String line : AppleReport.lines(stack)) {
            if (!reader.take(line)) {
                break; // the thread that crashed comes first
            }
        }
        return reader.chain();
    }

    /** What a message says in its second line may look like a frame, and is none. */
    private static Set<String> laterLines(String message) {
        Set<String> lines = new HashSet<>();
        Lines.of(message).stream().skip(1).map(String::strip).forEach(lines::add);
        return lines;
    }

    /** @return whether there may be more of the crash */
    private boolean take(String line) {
        String written = Indentation.withoutTree(line);
        String said = written.strip();
        if (said.isEmpty() || current.frames().isEmpty() && messageLines.contains(said)) {
            return true;
        }
        switch (Link.of(said)) {
            case TRACEBACK -> {
                margin = Indentation.of(written);
                begin(!python && current.frames().isEmpty());
            }
            case FOLLOWS -> follow();
            case MEMBER -> member();
            case ASIDE -> aside = true;
            case CAUSE -> cause(written, said);
            case END_OF_CAUSE -> current = open.isEmpty() ? current : open.pop();
            case END -> {
                return current.frames().isEmpty();
            }
            case NONE -> frameOrHead(written, said);
        }
        return true;
    }

    /** @param first whether it is the one that is being read already: what stood before it was a heading */
    private void begin(boolean first) {
        if (aside) {
            return;
        }
        if (!first && !current.isEmpty()) {
            push(new Thrown());
        } else if (first) {
            chain.set(chain.size() - 1, current = new Thrown());
        }
        python = true;
        headed = false;
    }

    private void follow() {
        aside = false;
        begin(false);
    }

    /** Python writes a group before its members, and everything else before what came of it. */
    private void member() {
        if (python && !aside) {
            next = 0;
            push(new Thrown());
            headed = false;
        }
    }

    private void cause(String written, String said) {
        aside = aside && Character.isWhitespace(written.charAt(0));
        if (!aside) {
            open.push(current);
            push(new Thrown());
            types(said);
        }
    }

    private void push(Thrown thrown) {
        if (chain.size() < MOST_CAUSES) {
            chain.add(next < 0 ? chain.size() : next, thrown);
            next = next < 0 ? next : next + 1;
        }
        current = thrown;
    }

    private void frameOrHead(String written, String said) {
        if (aside) {
            return;
        }
        Frame frame = frame(said);
        if (frame != null) {
            current.add(frame);
            indented = Indentation.of(written) > margin;
        } else if (python) {
            headOfPython(written, said);
        } else if (chain.size() == 1 && current.frames().isEmpty()) {
            head(said);
        }
        afterFrame = frame != null;
    }

    /** Below its frames. Where indentation was lost, the line after a frame is one of the source, unless it says a type for sure. */
    private void headOfPython(String written, String said) {
        boolean source = indented
                ? Indentation.of(written) > margin
                : afterFrame && !TypeNames.isKnown(said) && !said.contains(": ");
        if (!headed && !source && !current.frames().isEmpty()) {
            String type = TypeNames.at(said);
            headed = indented || type != null;
            current.is(type);
        }
    }

    /** Above its frames: in the first line, or in a later one that says a type for sure. */
    private void head(String said) {
        if (!headed || TypeNames.isKnown(said)) {
            types(said);
        }
        headed = true;
    }

    /** Python shows lines of the source as well, which may look like another platform's frames. */
    private @Nullable Frame frame(String said) {
        String line = said.endsWith(" {") ? said.substring(0, said.length() - 2) : said; // Node: properties follow
        for (FrameFormat format : python ? FORMATS.subList(0, 1) : FORMATS) {
            Frame frame = format.read(line);
            if (frame != null) {
                return frame;
            }
        }
        return null;
    }

    /** Old .NET writes a whole chain of types into one line. */
    private void types(String line) {
        String[] parts = line.split(" ---> ", 10);
        current.is(TypeNames.at(parts[0]));
        for (int i = 1; i < parts.length; i++) {
            String type = TypeNames.at(parts[i]);
            if (type != null) {
                open.push(current);
                push(new Thrown());
                current.is(type);
            }
        }
    }

    private List<Thrown> chain() {
        chain.removeIf(each -> each.isEmpty() && chain.size() > 1);
        if (python) {
            chain.forEach(Thrown::reverse);
            Collections.reverse(chain);
        }
        return chain;
    }
}
