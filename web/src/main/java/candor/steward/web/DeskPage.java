package candor.steward.web;

import candor.portal.web.Visitor;
import candor.steward.DeskView;
import candor.steward.StewardDesk;
import candor.steward.model.DeskRows.WaitingKey;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What waits for stewards, besides agreements: the first few of each, and how many there are. */
@Named
@RequestScoped
public class DeskPage {
    private static final int SHOWN = 5;

    @Inject
    private StewardDesk desk;

    @Inject
    private Visitor visitor;

    private @Nullable DeskView view;

    public void load() {
        if (!visitor.isStranger()) {
            view = desk.now();
        }
    }

    /** Absent: whoever looks is nobody that the system knows. */
    public @Nullable DeskView getView() {
        return view;
    }

    /** The earliest deadlines. */
    public List<Instant> getDeadlines() {
        return view == null ? List.of() : first(view.deadlines());
    }

    public List<WaitingKey> getEnding() {
        return view == null ? List.of() : first(view.ending());
    }

    public List<WaitingKey> getUnused() {
        return view == null ? List.of() : first(view.unused());
    }

    /** From so many on there may be more. */
    public int getMost() {
        return StewardDesk.MOST;
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(SHOWN, all.size()));
    }
}
