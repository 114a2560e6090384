package candor.erasurerequest.web;

import candor.erasure.model.ErasureFilter;
import candor.erasurerequest.ErasureRequestView;
import candor.erasurerequest.MyErasureRequests;
import candor.erasurerequest.RequestRefusedException;
import candor.identity.web.MailAddress;
import candor.mail.MailSettings;
import candor.policy.model.Surface;
import candor.portal.web.DeskForm;
import candor.portal.web.Visitor;
import candor.portal.web.Words;
import candor.records.MySummary;
import candor.records.SummaryView;
import candor.records.web.OwnChoice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asking for deletion: what to delete, what that would reach, and the requests there were. */
@Named
@RequestScoped
public class ErasuresPage {
    @Inject
    private MyErasureRequests requests;

    @Inject
    private MySummary summaries;

    @Inject
    private MailAddress address;

    @Inject
    private MailSettings mail;

    @Inject
    private Visitor visitor;

    @Inject
    private Words words;

    @Inject
    private DeskForm form;

    @Inject
    private Clock clock;

    private OwnChoice choice = OwnChoice.EVERYTHING;
    private List<ErasureRequestView> all = List.of();
    private @Nullable SummaryView summary;
    private @Nullable Reach reach;

    /** Reads the address, or asks if the button said so: that is answered with another address, whatever comes of it. */
    public void load() throws IOException {
        if (visitor.isStranger()) {
            return;
        }
        boolean chosen = form.has("see");
        if (chosen) {
            choice = OwnChoice.of(form.everything());
        }
        if (form.isPressed()) {
            form.go((chosen ? ask() : Optional.<UUID>empty())
                    .map(id -> "/erasures/request.xhtml?id=" + id)
                    .orElse("/erasures/"));
        } else {
            show(chosen);
        }
    }

    private Optional<UUID> ask() {
        try {
            return wanted().map(filter -> requests.ask(filter, words.language(), address.ofCaller()));
        } catch (RequestRefusedException open) {
            return Optional.empty(); // the page shows which one is open
        }
    }

    private void show(boolean chosen) {
        all = requests.list();
        SummaryView found = summaries.find();
        summary = found;
        if (chosen && getOpen() == null) {
            wanted().ifPresentOrElse(
                            filter -> reach = Reach.of(requests.preview(filter), found.records()),
                            () -> form.remark(
                                    choice.surfaces().isEmpty() ? "erasures.noSurface" : "erasures.noPeriod"));
        }
    }

    private Optional<ErasureFilter> wanted() {
        return choice.possible()
                ? Optional.of(new ErasureFilter(
                        Set.of(),
                        choice.restricted(),
                        Set.of(),
                        choice.days().first(),
                        choice.days().tooLate()))
                : Optional.empty();
    }

    /** What the form shows. */
    public OwnChoice getChoice() {
        return choice;
    }

    public Surface[] getSurfaces() {
        return Surface.values();
    }

    public @Nullable SummaryView getSummary() {
        return summary;
    }

    /** What the choice would reach; absent: nothing has been chosen. */
    public @Nullable Reach getReach() {
        return reach;
    }

    /** The one that has not ended; absent: there is none. */
    public @Nullable ErasureRequestView getOpen() {
        return all.stream().filter(each -> each.state().isOpen()).findFirst().orElse(null);
    }

    /** The others, the newest first. */
    public List<ErasureRequestView> getEnded() {
        return all.stream().filter(each -> !each.state().isOpen()).toList();
    }

    public Stage stage(ErasureRequestView request) {
        return Stage.of(request, clock.instant());
    }

    /** Whether the visitor will be written to. */
    public boolean isMailed() {
        return mail.isConfigured() && address.ofCaller() != null;
    }
}
