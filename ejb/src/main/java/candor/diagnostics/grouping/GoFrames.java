package candor.diagnostics.grouping;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code lumen/scheduler.(*Lease).Expire(0xc0004b2000)}: the function; its arguments are addresses. */
final class GoFrames implements FrameFormat {
    private static final Pattern FRAME =
            Pattern.compile("^([\\w./*()$-]{3,200})\\((?:0x[0-9a-f]++|[{}, ?_.]|\\.\\.\\.)*+\\)$");
    private static final List<String> LIBRARIES =
            List.of("runtime.", "panic", "net/", "sync.", "reflect.", "testing.", "internal/", "syscall.");

    @Override
    public @Nullable Frame read(String line) {
        Matcher frame = FRAME.matcher(line);
        if (!frame.matches() || frame.group(1).indexOf('.') < 0) {
            return null;
        }
        String name = frame.group(1).replaceAll("\\.func\\d++(?:\\.\\d++)*+", "");
        return new Frame(name, LIBRARIES.stream().noneMatch(name::startsWith));
    }
}
