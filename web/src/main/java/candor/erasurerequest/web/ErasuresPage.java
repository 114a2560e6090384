package candor.erasurerequest.web;

import candor.erasurerequest.ErasureRequestView;
import candor.erasurerequest.MyErasureRequests;
import candor.erasurerequest.RequestRefusedException;
import candor.identity.web.MailAddress;
import candor.mail.MailSettings;
import candor.policy.model.Surface;
import candor.portal.web.Visitor;
import candor.portal.web.Words;
import candor.records.MySummary;
import candor.records.SummaryView;
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
import java.util.Optional;
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
    private FacesContext faces;

    @Inject
    private Clock clock;

    private ErasureChoice choice = ErasureChoice.EVERYTHING;
    private List<ErasureRequestView> all = List.of();
    private @Nullable SummaryView summary;
    private @Nullable Reach reach;

    /**
     * Reads the address, or asks if the button said so. A postback alone can: it has brought the state of a view that this very session
     * was given, which no other site can know. It is answered with another address, whatever comes of it.
     */
    public void load() throws IOException {
        if (visitor.isStranger()) {
            return;
        }
        ExternalContext context = faces.getExternalContext();
        boolean chosen = context.getRequestParameterMap().containsKey("see");
        if (chosen) {
            String[] ticked = context.getRequestParameterValuesMap().getOrDefault("surface", new String[0]);
            choice = ErasureChoice.of(context.getRequestParameterMap(), ticked);
        }
        if (faces.isPostback()) {
            context.redirect((chosen ? ask() : Optional.<UUID>empty())
                    .map(id -> "/erasures/request.xhtml?id=" + id)
                    .orElse("/erasures/"));
            faces.responseComplete();
        } else {
            show(chosen);
        }
    }

    private Optional<UUID> ask() {
        String language = faces.getViewRoot().getLocale().getLanguage();
        try {
            return choice.filter().map(filter -> requests.ask(filter, language, address.ofCaller()));
        } catch (RequestRefusedException open) {
            return Optional.empty(); // the page shows which one is open
        }
    }

    private void show(boolean chosen) {
        all = requests.list();
        SummaryView found = summaries.find();
        summary = found;
        if (chosen && getOpen() == null) {
            choice.filter()
                    .ifPresentOrElse(
                            filter -> reach = Reach.of(requests.preview(filter), found.records()),
                            () -> say(choice.surfaces().isEmpty() ? "erasures.noSurface" : "erasures.noPeriod"));
        }
    }

    private void say(String key) {
        String said = words.say(key);
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, said, said));
    }

    /** What the form shows. */
    public ErasureChoice getChoice() {
        return choice;
    }

    public List<Surface> getSurfaces() {
        return Arrays.asList(Surface.values());
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
