package candor.operations.web;

import candor.operations.Operations;
import candor.portal.web.Visitor;
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

    private @Nullable Glance glance;

    public void load() {
        if (!visitor.isStranger()) {
            glance = Glance.of(operations.now());
        }
    }

    /** Absent: whoever looks is nobody that the system knows. */
    public @Nullable Glance getGlance() {
        return glance;
    }
}
