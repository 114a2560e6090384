package candor.collection.minimization;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The pointers of what was dropped from one record, each once, and no more than a receipt can bear. */
final class Dropped {

    static final int LIMIT = 1000;
    static final String MORE = "…";

    private final Set<String> pointers = new LinkedHashSet<>();
    private boolean more;

    void add(Pointer pointer) {
        if (pointers.size() < LIMIT) {
            pointers.add(pointer.toString());
        } else if (!more) {
            more = !pointers.contains(pointer.toString());
        }
    }

    List<String> list() {
        List<String> list = new ArrayList<>(pointers);
        if (more) {
            list.add(MORE);
        }
        return list;
    }
}
