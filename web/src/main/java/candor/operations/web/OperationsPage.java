package candor.operations.web;

import candor.operations.Operations;
import candor.portal.web.Visitor;
import candor.portal.web.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Operations at a glance. */
@Named
@RequestScoped
public class OperationsPage {
    @Inject
    private Operations operations;

    @Inject
    private Visitor visitor;

    @Inject
    private Words words;

    private @Nullable Glance glance;

    public void load() {
        if (!visitor.isStranger()) {
            glance = Glance.of(operations.now());
        }
    }

    /** How many bytes more or fewer: {@code +4.2 MB}; absent bytes: nobody knows. */
    public String change(@Nullable Long bytes) {
        if (bytes == null || bytes == 0) {
            return bytes == null ? "–" : "±0";
        }
        return (bytes < 0 ? "−" : "+") + words.size(Math.abs(bytes));
    }

    /** Absent: whoever looks is nobody that the system knows. */
    public @Nullable Glance getGlance() {
        return glance;
    }
}
