package candor.erasure.web;

import candor.erasure.CountDiffersException;
import candor.erasure.ErasurePreview;
import candor.erasure.MemberFilter;
import candor.erasure.OrderedErasures;
import candor.erasure.OrganizationErasureView;
import candor.erasure.OrganizationErasures;
import candor.erasure.SampledPreview;
import candor.erasure.StalePreviewException;
import candor.erasure.TooManyErasuresException;
import candor.hold.HeldException;
import candor.licensing.ToolNotGrantedException;
import candor.licensing.UnknownMemberException;
import candor.platform.InvalidCursorException;
import candor.platform.Slice;
import candor.policy.model.Category;
import candor.policy.model.Surface;
import candor.portal.web.Visitor;
import candor.portal.web.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What administrators have ordered to be deleted, and choosing, previewing and ordering more. */
@Named
@RequestScoped
public class DeletionsPage {
    private static final String HERE = "/organization/deletions.xhtml";
    private static final int ON_A_PAGE = 20;

    @Inject
    private OrganizationErasures erasures;

    @Inject
    private OrderedErasures ordered;

    @Inject
    private AlarmMeter alarms;

    @Inject
    private Visitor visitor;

    @Inject
    private Words words;

    @Inject
    private FacesContext faces;

    @Inject
    private Clock clock;

    private DeletionChoice choice = DeletionChoice.EVERYTHING;
    private Slice<OrganizationErasureView> list = new Slice<>(List.of(), null);
    private @Nullable SampledPreview preview;
    private boolean seeable;
    private boolean deletable;

    /**
     * Reads the address, or orders if the button said so. A postback alone can: it has brought the state of a view that this very
     * session was given, which no other site can know. It is answered with another address, whatever comes of it.
     */
    public void load() throws IOException {
        if (visitor.isStranger()) {
            return;
        }
        ExternalContext context = faces.getExternalContext();
        Map<String, String> sent = context.getRequestParameterMap();
        boolean chosen = sent.containsKey("see");
        if (chosen) {
            choice = DeletionChoice.of(sent, context.getRequestParameterValuesMap());
        }
        if (faces.isPostback()) {
            if (sent.containsKey("order")) {
                go(order(sent));
            }
            return; // another form of this page is another's to answer
        }
        show(sent, chosen);
    }

    private void show(Map<String, String> sent, boolean chosen) {
        try {
            deletable = ordered.mayDelete();
            list = list(sent.get("cursor"));
            seeable = true;
            if (chosen && deletable) {
                choice.filter().ifPresentOrElse(this::see, this::sayWhatIsWrong);
            }
        } catch (ToolNotGrantedException neither) {
            seeable = false;
        }
        String said = sent.get("said");
        if (Outcome.isOne(said)) {
            say("deletion.said." + said);
        }
    }

    /** A cursor that somebody made up begins at the latest. */
    private Slice<OrganizationErasureView> list(@Nullable String cursor) {
        try {
            return ordered.list(cursor, ON_A_PAGE);
        } catch (InvalidCursorException madeUp) {
            return ordered.list(null, ON_A_PAGE);
        }
    }

    private void see(MemberFilter filter) {
        try {
            preview = erasures.previewWithSamples(filter);
        } catch (UnknownMemberException stranger) {
            say("deletion.said.unknown");
        } catch (TooManyErasuresException refused) {
            say("deletion.said.many");
        } catch (HeldException kept) {
            say("deletion.said.held");
        }
    }

    private void sayWhatIsWrong() {
        say(choice.understood() && choice.surfaces().isEmpty() ? "erasures.noSurface" : "erasures.noPeriod");
    }

    /** @return the address to go on at: the order's, or the preview's, which then says what was wrong */
    private String order(Map<String, String> sent) {
        MemberFilter filter = choice.filter().orElse(null);
        if (filter == null) {
            return HERE;
        }
        Outcome wrong;
        try {
            UUID id = erasures.confirm(filter, sent.getOrDefault("token", ""), TypedNumber.read(sent.get("typed")));
            alarms.count(id);
            return "/organization/deletion.xhtml?id=" + id;
        } catch (CountDiffersException mistyped) {
            wrong = Outcome.MISTYPED;
        } catch (StalePreviewException stale) {
            wrong = Outcome.STALE;
        } catch (UnknownMemberException stranger) {
            wrong = Outcome.UNKNOWN;
        } catch (TooManyErasuresException refused) {
            wrong = Outcome.MANY;
        } catch (HeldException kept) {
            wrong = Outcome.HELD;
        } catch (ToolNotGrantedException ended) {
            return HERE;
        }
        return HERE + "?see=1&" + choice.address() + "&said=" + wrong.word();
    }

    private void go(String address) throws IOException {
        faces.getExternalContext().redirect(address);
        faces.responseComplete();
    }

    private void say(String key) {
        String said = words.say(key);
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, said, said));
    }

    /** What the form shows. */
    public DeletionChoice getChoice() {
        return choice;
    }

    public List<Surface> getSurfaces() {
        return Arrays.asList(Surface.values());
    }

    public List<Category> categoriesOf(Surface surface) {
        return Arrays.stream(Category.values())
                .filter(each -> each.surface() == surface)
                .toList();
    }

    /** What the choice would take away; absent: nothing has been chosen. */
    public @Nullable SampledPreview getPreview() {
        return preview;
    }

    public List<CategoryCount> getCounts() {
        ErasurePreview seen = preview == null ? null : preview.preview();
        return seen == null ? List.of() : CategoryCount.of(seen.counts());
    }

    public List<OrganizationErasureView> getList() {
        return list.items();
    }

    /** Where the list goes on; absent: this was the last of it. */
    public @Nullable String getNext() {
        return list.next();
    }

    public DeletionStage stage(OrganizationErasureView erasure) {
        return DeletionStage.of(erasure, clock.instant());
    }

    /** From 0 to 100. */
    public long percent(OrganizationErasureView erasure) {
        return Math.round(erasure.progress() * 100);
    }

    /** Whether the list changes by itself in a moment. A preview does not: looking again would be another look. */
    public boolean isMoving() {
        return preview == null
                && list.items().stream().anyMatch(each -> stage(each).isMoving());
    }

    /** Those under way whose size was an alarm. */
    public List<OrganizationErasureView> getUnusual() {
        return list.items().stream()
                .filter(each -> each.unusual() && each.underWay())
                .toList();
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
