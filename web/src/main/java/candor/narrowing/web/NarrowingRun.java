package candor.narrowing.web;

import candor.narrowing.NarrowingView;
import candor.portal.web.AddressId;
import candor.reapplication.Counts;
import candor.reapplication.NarrowingReapplication;
import candor.reapplication.NothingNarrowedException;
import candor.reapplication.RunView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The part of the page on which what is left out is applied to what is held: asked for, counted, ordered, followed. */
@Named
@RequestScoped
public class NarrowingRun {
    @Inject
    private NarrowingReapplication reapplication;

    private boolean offered;
    private @Nullable Counts preview;
    private @Nullable RunView run;

    void load(Map<String, String> address, NarrowingView view) {
        offered = !view.omit().isEmpty();
        if (address.containsKey("run")) {
            run = AddressId.read(address.get("run")).flatMap(reapplication::run).orElse(null);
        } else if (offered && address.containsKey("apply")) {
            preview = reapplication.preview();
        }
    }

    /** @return the order's id; nothing: what was left out has been lifted meanwhile */
    String order() {
        try {
            return reapplication.order().toString();
        } catch (NothingNarrowedException lifted) {
            return "";
        }
    }

    /** Whether anything is left out that could be applied. */
    public boolean isOffered() {
        return offered;
    }

    /** What would go; absent: it has not been asked for. */
    public @Nullable Counts getPreview() {
        return preview;
    }

    /** The one that the address names; absent: none. */
    public @Nullable RunView getRun() {
        return run;
    }

    public boolean isUnderWay() {
        return run != null && (run.state().equals("WAITING") || run.state().equals("RUNNING"));
    }

    /** From 0 to 100. */
    public long getPercent() {
        return run == null ? 0 : Math.round(run.progress() * 100);
    }
}
