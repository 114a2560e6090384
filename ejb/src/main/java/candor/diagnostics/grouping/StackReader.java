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
            new NativeFrames());

    private static final Set<String> PYTHON_LINKS = Set.of(
            "During handling of the above exception, another exception occurred:",
            "The above exception was the direct cause of the following exception:");
    private static final String TRACEBACK = "Traceback (most recent call last):";
    private static final int MOST_CAUSES = 50;

    private final Set<String> messageLines;
    private final List<Thrown> chain = new ArrayList<>();
    private final Deque<Thrown> open = new ArrayDeque<>();
    private Thrown current = new Thrown();
    private boolean python;
    private boolean headed;
    private boolean aside;

    private StackReader(@Nullable String message) {
        messageLines = message == null ? Set.of() : laterLines(message);
        chain.add(current);
    }

    /** The chain, what was seen from outside first and its last cause at the end. Not empty. */
    static List<Thrown> read(String stack, @Nullable String message) {
        StackReader reader = new StackReader(message);
        for (String line : Lines.of(stack)) {
            if (reader.isOfAnotherThread(line)) {
                break; // the one that crashed comes first
            }
            reader.take(line);
        }
        return reader.chain();
    }

    /** What a message says in its second line may look like a frame, and is none. */
    private static Set<String> laterLines(String message) {
        Set<String> lines = new HashSet<>();
        Lines.of(message).stream().skip(1).map(String::strip).forEach(lines::add);
        return lines;
    }

    private boolean isOfAnotherThread(String line) {
        boolean begins = line.startsWith("Thread ") || line.startsWith("goroutine ");
        return begins && !current.frames().isEmpty();
    }

    private void take(String written) {
        String line = withoutTree(written).strip();
        if (line.isEmpty() || current.frames().isEmpty() && messageLines.contains(line)) {
            return;
        }
        if (line.startsWith(TRACEBACK)) {
            begin(!python && current.frames().isEmpty());
        } else if (PYTHON_LINKS.contains(line)) {
            begin(false);
        } else if (line.startsWith("--- End of inner")) {
            current = open.isEmpty() ? current : open.pop();
        } else if (isLink(line)) {
            cause(written, line);
        } else {
            frameOrHead(written, line);
        }
    }

    /** @param first whether it is the one that is being read already: what stood before it was a heading */
    private void begin(boolean first) {
        if (!first && !current.isEmpty()) {
            push(new Thrown());
        } else if (first) {
            chain.set(chain.size() - 1, current = new Thrown());
        }
        python = true;
        headed = false;
    }

    private static boolean isLink(String line) {
        return line.startsWith("Caused by:")
                || line.startsWith("--->")
                || line.startsWith("[cause]:")
                || line.startsWith("Suppressed:");
    }

    private void cause(String written, String line) {
        boolean within = aside && !written.isEmpty() && Character.isWhitespace(written.charAt(0));
        aside = line.startsWith("Suppressed:") || within;
        if (!aside) {
            open.push(current);
            push(new Thrown());
            types(line);
        }
    }

    private void push(Thrown next) {
        if (chain.size() < MOST_CAUSES) {
            chain.add(next);
        }
        current = next;
    }

    private void frameOrHead(String written, String line) {
        Frame frame = aside ? null : frame(line);
        if (frame != null) {
            current.add(frame);
        } else if (python) {
            boolean head = !headed
                    && !current.frames().isEmpty()
                    && !Character.isWhitespace(withoutTree(written).charAt(0));
            if (head) {
                headed = true;
                current.is(TypeNames.at(line));
            }
        } else if (!headed && chain.size() == 1) {
            headed = true;
            types(line);
        }
    }

    /** Python shows lines of the source as well, which may look like another platform's frames. */
    private @Nullable Frame frame(String line) {
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

    /** Groups of exceptions are drawn as trees. */
    private static String withoutTree(String line) {
        int i = 0;
        while (i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '|')) {
            i++;
        }
        boolean drawn = line.lastIndexOf('|', Math.max(0, i - 1)) >= 0
                && i > 0
                && line.substring(0, i).indexOf('|') >= 0;
        return drawn ? line.substring(line.substring(0, i).lastIndexOf('|') + 1).replaceFirst("^ ", "") : line;
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
