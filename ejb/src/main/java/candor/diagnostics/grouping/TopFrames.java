package candor.diagnostics.grouping;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The frames that make a signature: the topmost of the application in the last cause that has any.
 *
 * @param names      the innermost call first
 * @param tellEnough whether they tell one bug from another without the message
 */
record TopFrames(List<String> names, boolean tellEnough) {
    private static final int MOST = 3;
    /** Frames without a name tell less. */
    private static final int MOST_UNNAMED = 5;

    static TopFrames of(List<Thrown> chain) {
        TopFrames ours = of(chain, Frame::ours);
        return ours.names().isEmpty() ? of(chain, frame -> true) : ours;
    }

    private static TopFrames of(List<Thrown> chain, Predicate<Frame> which) {
        for (int i = chain.size() - 1; i >= 0; i--) {
            List<Frame> frames = chain.get(i).frames().stream().filter(which).toList();
            if (!frames.isEmpty()) {
                return top(frames);
            }
        }
        return new TopFrames(List.of(), false);
    }

    /** A recursion counts once, however deep it went. Where no name is known, it is which place of this very build. */
    private static TopFrames top(List<Frame> frames) {
        boolean named = frames.stream().limit(MOST_UNNAMED).anyMatch(Frame::named);
        List<String> names = new ArrayList<>();
        boolean exact = false;
        for (Frame frame : frames) {
            String name = named ? frame.name() : frame.exact();
            exact |= !named && !frame.exact().equals(frame.name());
            if (!names.contains(name)) {
                names.add(name);
            }
            if (names.size() == MOST) {
                break;
            }
        }
        return new TopFrames(names, named || exact);
    }
}
