package candor.erasure.web;

import candor.erasure.OrderedErasures;
import candor.erasure.OrganizationErasureView;
import candor.platform.Slice;
import candor.portal.web.ListPlace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What administrators have ordered to be deleted, a page of it. */
@Named
@RequestScoped
public class DeletionList {
    private static final int ON_A_PAGE = 20;

    @Inject
    private OrderedErasures erasures;

    @Inject
    private Clock clock;

    private Slice<OrganizationErasureView> found = new Slice<>(List.of(), null);

    /** @throws candor.licensing.ToolNotGrantedException if the agreement does not let its administrators see it */
    void show(@Nullable String cursor) {
        found = new ListPlace(cursor).find(from -> erasures.list(from, ON_A_PAGE));
    }

    public List<OrganizationErasureView> getItems() {
        return found.items();
    }

    /** Where the list goes on; absent: this was the last of it. */
    public @Nullable String getNext() {
        return found.next();
    }

    public DeletionStage stage(OrganizationErasureView erasure) {
        return DeletionStage.of(erasure, clock.instant());
    }

    /** From 0 to 100. */
    public long percent(OrganizationErasureView erasure) {
        return Math.round(erasure.progress() * 100);
    }

    /** Whether it changes by itself in a moment. */
    public boolean isMoving() {
        return found.items().stream().anyMatch(each -> stage(each).isMoving());
    }

    /** Those under way whose size was an alarm. */
    public List<OrganizationErasureView> getUnusual() {
        return found.items().stream()
                .filter(each -> each.unusual() && each.underWay())
                .toList();
    }
}
