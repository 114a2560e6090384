package candor.erasure.web;

import candor.erasure.ErasurePreview;
import candor.erasure.ErasurePreviews;
import candor.erasure.MemberFilter;
import candor.erasure.OrderedErasures;
import candor.erasure.OrganizationErasures;
import candor.erasure.SampledPreview;
import candor.licensing.ToolNotGrantedException;
import candor.platform.RefusalException;
import candor.policy.model.Category;
import candor.policy.model.Surface;
import candor.portal.web.DeskForm;
import candor.portal.web.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Choosing, previewing and ordering a deletion, above the {@link DeletionList} of those that were ordered before. */
@Named
@RequestScoped
public class DeletionsPage {
    private static final String HERE = "/organization/deletions.xhtml";

    @Inject
    private ErasurePreviews previews;

    @Inject
    private OrganizationErasures erasures;

    @Inject
    private OrderedErasures ordered;

    @Inject
    private DeletionList list;

    @Inject
    private AlarmMeter alarms;

    @Inject
    private Visitor visitor;

    @Inject
    private DeskForm form;

    private DeletionChoice choice = DeletionChoice.EVERYTHING;
    private @Nullable SampledPreview preview;
    private boolean seeable;
    private boolean deletable;

    /** Reads the address, or orders if the button said so: that is answered with another address, whatever comes of it. */
    public void load() throws IOException {
        if (visitor.isStranger()) {
            return;
        }
        boolean chosen = form.has("see");
        if (chosen) {
            choice = DeletionChoice.of(form.everything());
        }
        if (!form.isPressed()) {
            show(chosen);
        } else if (form.has("order")) { // another form of this page is another's to answer
            form.go(order());
        }
    }

    private void show(boolean chosen) {
        try {
            deletable = ordered.mayDelete();
            list.show(form.sentOrNone("cursor"));
            seeable = true;
            if (chosen && deletable) {
                choice.filter().ifPresentOrElse(this::see, this::sayWhatIsWrong);
            }
        } catch (ToolNotGrantedException neither) {
            seeable = false;
        }
        if (Outcome.isOne(form.sent("said"))) {
            form.remark("deletion.said." + form.sent("said"));
        }
    }

    private void see(MemberFilter filter) {
        try {
            preview = previews.withSamples(filter);
        } catch (RefusalException refused) {
            form.remark(Outcome.of(refused).key());
        }
    }

    private void sayWhatIsWrong() {
        form.remark(choice.understood() && choice.surfaces().isEmpty() ? "erasures.noSurface" : "erasures.noPeriod");
    }

    /** @return the address to go on at: the order's, or the preview's, which then says what was wrong */
    private String order() {
        MemberFilter filter = choice.filter().orElse(null);
        if (filter == null) {
            return HERE;
        }
        try {
            UUID id = erasures.confirm(filter, form.sent("token"), TypedNumber.read(form.sent("typed")));
            alarms.count(id);
            return "/organization/deletion.xhtml?id=" + id;
        } catch (ToolNotGrantedException ended) {
            return HERE;
        } catch (RefusalException refused) {
            return HERE + "?see=1&" + choice.address() + "&said="
                    + Outcome.of(refused).word();
        }
    }

    /** What the form shows. */
    public DeletionChoice getChoice() {
        return choice;
    }

    public Surface[] getSurfaces() {
        return Surface.values();
    }

    public List<Category> categoriesOf(Surface surface) {
        return Category.of(surface);
    }

    /** What the choice would take away; absent: nothing has been chosen. */
    public @Nullable SampledPreview getPreview() {
        return preview;
    }

    public List<CategoryCount> getCounts() {
        ErasurePreview seen = preview == null ? null : preview.preview();
        return seen == null ? List.of() : CategoryCount.of(seen.counts());
    }

    /** Whether the page changes by itself in a moment. A preview does not: looking again would be another look. */
    public boolean isMoving() {
        return preview == null && list.isMoving();
    }

    /** Whether the organization's agreement lets its administrators see this (R16). */
    public boolean isSeeable() {
        return seeable;
    }

    /** Whether it lets them delete. */
    public boolean isDeletable() {
        return deletable;
    }
}
