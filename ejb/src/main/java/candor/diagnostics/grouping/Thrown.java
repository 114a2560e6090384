package candor.diagnostics.grouping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One exception of a chain, as it is being read: its type, where one is said, and its frames. */
final class Thrown {
    /** Of a recursion that overflows thousands of frames come; the signature needs few. */
    private static final int MOST_FRAMES = 400;

    private @Nullable String type;
    private final List<Frame> frames = new ArrayList<>();

    void is(@Nullable String name) {
        type = type == null ? name : type;
    }

    void add(Frame frame) {
        if (frames.size() == MOST_FRAMES) {
            frames.remove(MOST_FRAMES / 2); // both ends matter: some languages write the innermost call last
        }
        frames.add(frame);
    }

    void reverse() {
        Collections.reverse(frames);
    }

    @Nullable
    String type() {
        return type;
    }

    /** The innermost call first. */
    List<Frame> frames() {
        return frames;
    }

    boolean isEmpty() {
        return type == null && frames.isEmpty();
    }
}
