package candor.collection.minimization;

import candor.policy.model.Category;
import candor.policy.model.Element;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.function.Function;

/**
 * Says of one record what may be kept: {@link #check} cleans it, {@link #minimize} leaves out what a decision omits. In
 * between stands the decision, which needs the envelope and the surface, never the content. Stateless; any thread.
 */
public final class Minimizer {

    private final Shape.Structure shape;

    public Minimizer(Shape.Structure shape) {
        this.shape = shape;
    }

    /** Checks a record against the shape and cleans a copy of it (R1, R10). Never throws, whatever the record holds. */
    public Checked check(ObjectNode record) {
        throw new UnsupportedOperationException("not built yet");
    }

    /**
     * Leaves out omitted elements, and their text wherever it is echoed (R13).
     *
     * @param omitted by category the elements not to keep: all of them where a category is refused; {@code
     *                USER_IDENTIFIER} may be among them for any category
     */
    public Minimized minimize(Checked.Clean record, Function<Category, Set<Element>> omitted) {
        throw new UnsupportedOperationException("not built yet");
    }
}
