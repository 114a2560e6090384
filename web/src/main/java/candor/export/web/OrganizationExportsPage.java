package candor.export.web;

import candor.export.OrganizationExportView;
import candor.export.OrganizationExports;
import candor.export.TooManyExportsException;
import candor.licensing.ToolNotGrantedException;
import candor.licensing.UnknownMemberException;
import candor.policy.model.Category;
import candor.policy.model.Surface;
import candor.portal.web.ErrorAnswer;
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
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Ordering a copy for the organization, seeing how far it is, and the copies that the administrator ordered. */
@Named
@RequestScoped
public class OrganizationExportsPage {
    private static final String HERE = "/organization/exports.xhtml";

    @Inject
    private OrganizationExports exports;

    @Inject
    private Visitor visitor;

    @Inject
    private Words words;

    @Inject
    private FacesContext faces;

    @Inject
    private Clock clock;

    private OrganizationExportChoice choice = OrganizationExportChoice.of(Map.of(), ZoneOffset.UTC);
    private List<OrganizationExportView> all = List.of();

    /**
     * Does what a button asked for and shows the page anew. A postback alone can ask: it has brought the state of a view that this
     * very session was given, which no other site can know.
     */
    public void load() throws IOException {
        if (visitor.isStranger()) {
            return;
        }
        ExternalContext context = faces.getExternalContext();
        choice = OrganizationExportChoice.of(context.getRequestParameterValuesMap(), words.zone());
        try {
            if (faces.isPostback() && isDone(context.getRequestParameterMap())) {
                context.redirect(HERE);
                faces.responseComplete();
                return;
            }
            all = exports.list();
        } catch (ToolNotGrantedException withoutExport) {
            ErrorAnswer.FORBIDDEN.send(faces);
        }
    }

    /** Which button it was is in the request by its name. */
    private boolean isDone(Map<String, String> sent) {
        try {
            withId(sent.get("again"), exports::orderAgain);
            withId(sent.get("remove"), exports::remove);
            return !sent.containsKey("order") || isOrdered();
        } catch (TooManyExportsException refused) {
            return isSaid("exports.tooMany");
        } catch (UnknownMemberException nobody) {
            return isSaid("filters.impossible.user");
        }
    }

    private boolean isOrdered() {
        if (choice.filter().isEmpty()) {
            return isSaid("exports.noPeriod");
        }
        exports.order(choice.filter().get(), faces.getViewRoot().getLocale().getLanguage());
        return true;
    }

    private static void withId(@Nullable String sent, Consumer<UUID> act) {
        try {
            if (sent != null) {
                act.accept(UUID.fromString(sent));
            }
        } catch (IllegalArgumentException none) {
            return; // there is no export of that name
        }
    }

    /** @return that nothing was done */
    private boolean isSaid(String key) {
        String said = words.say(key);
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, said, said));
        return false;
    }

    /** What the form shows. */
    public OrganizationExportChoice getChoice() {
        return choice;
    }

    public List<Surface> getSurfaces() {
        return OrganizationExportChoice.SURFACES;
    }

    public List<Category> categories(Surface surface) {
        return Category.of(surface);
    }

    /** The one that is being made, or waits for it; absent: there is none. */
    public @Nullable OrganizationExportView getUnderWay() {
        return all.stream()
                .filter(OrganizationExportView::isUnderWay)
                .findFirst()
                .orElse(null);
    }

    /** The others, the newest first. */
    public List<OrganizationExportView> getEnded() {
        return all.stream().filter(each -> !each.isUnderWay()).toList();
    }

    /** {@code READY}, {@code EXPIRED} or {@code FAILED}. */
    public String become(OrganizationExportView ended) {
        if (ended.expiresAt() == null) {
            return "FAILED";
        }
        return clock.instant().isBefore(ended.expiresAt()) ? "READY" : "EXPIRED";
    }

    public long records(OrganizationExportView export) {
        return export.counts().values().stream().mapToLong(Long::longValue).sum();
    }

    /** From 0 to 100. */
    public long percent(OrganizationExportView export) {
        return Math.round(export.progress() * 100);
    }
}
