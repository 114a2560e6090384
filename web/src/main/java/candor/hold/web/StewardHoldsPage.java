package candor.hold.web;

import candor.hold.HoldOrder;
import candor.hold.HoldView;
import candor.hold.StewardHolds;
import candor.hold.UnknownHolderException;
import candor.platform.Slice;
import candor.policy.model.Category;
import candor.policy.model.Surface;
import candor.portal.web.DeskForm;
import candor.portal.web.ListPlace;
import candor.portal.web.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All holds, one of them, a new one: what it would keep is counted before it is set, and lifting asks for a reason. */
@Named
@RequestScoped
public class StewardHoldsPage {
    private static final String HERE = "/steward/holds.xhtml";
    private static final int ON_A_PAGE = 50;
    private static final Set<String> OUTCOMES = Set.of("set", "lifted", "gone");

    @Inject
    private StewardHolds service;

    @Inject
    private Visitor visitor;

    @Inject
    private DeskForm form;

    @Inject
    private FacesContext faces;

    private Slice<HoldView> holds = new Slice<>(List.of(), null);
    private @Nullable HoldView hold;
    private @Nullable HoldOrder order;
    private long reach;
    private @Nullable String fault;

    public void load() throws IOException {
        if (visitor.isStranger()) {
            return;
        }
        if (!sent("id").isEmpty()) {
            one();
        } else if (form.isPressed() && (form.has("see") || form.has("set"))) {
            read();
        }
        if (!form.isAnswered() && hold == null && order == null) {
            holds = new ListPlace(form.sentOrNone("cursor")).find(from -> service.list(from, ON_A_PAGE));
        }
    }

    private void one() throws IOException {
        Optional<UUID> id = form.id("id");
        if (id.isPresent() && form.isPressed() && form.has("lift")) {
            String reason = form.sent("reason");
            if (reason.isEmpty() || reason.length() > HoldOrder.LONGEST_REASON) {
                form.go(HERE + "?missing=1&id=" + id.get());
            } else {
                form.go(HERE + "?done=" + (service.lift(id.get(), reason).orElse(false) ? "lifted" : "gone"));
            }
            return;
        }
        hold = id.flatMap(service::find).orElse(null);
        if (hold == null) {
            form.go(HERE + "?done=gone");
        }
    }

    /** What is to be kept is shown with its count first; only then it can be set. */
    private void read() throws IOException {
        Optional<HoldOrder> wanted =
                HoldForm.read(faces.getExternalContext().getRequestParameterMap(), form.everything());
        if (wanted.isEmpty()) {
            fault = "holds.incomplete";
            return;
        }
        try {
            if (form.has("set")) {
                service.set(wanted.get());
                form.go(HERE + "?done=set");
            } else {
                reach = service.preview(wanted.get());
                order = wanted.get();
            }
        } catch (UnknownHolderException nobody) {
            fault = "holds.unknown";
        }
    }

    /** What a field of the form was sent with; empty: nothing. */
    public String sent(String name) {
        return form.sent(name);
    }

    public List<HoldView> getHolds() {
        return holds.items();
    }

    public @Nullable String getNext() {
        return holds.next();
    }

    /** The one that is looked at; absent: none is. */
    public @Nullable HoldView getHold() {
        return hold;
    }

    /** What is to be confirmed; absent: nothing. */
    public @Nullable HoldOrder getOrder() {
        return order;
    }

    /** Records that it would keep now. */
    public long getReach() {
        return reach;
    }

    /** Why what was sent cannot be set, as a key; absent: nothing is wrong. */
    public @Nullable String getFault() {
        return fault;
    }

    public boolean isWithoutReason() {
        return form.has("missing");
    }

    /** What has just been done; absent: nothing. */
    public @Nullable String getOutcome() {
        return OUTCOMES.contains(sent("done")) ? sent("done") : null;
    }

    public Surface[] getSurfaces() {
        return Surface.values();
    }

    public Category[] getCategories() {
        return Category.values();
    }
}
