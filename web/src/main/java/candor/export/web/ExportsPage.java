package candor.export.web;

import candor.export.ExportView;
import candor.export.MyExports;
import candor.export.TooManyExportsException;
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
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Ordering a copy, seeing how far it is, and the copies there are. */
@Named
@RequestScoped
public class ExportsPage {
    private static final String HERE = "/exports/";

    @Inject
    private MyExports exports;

    @Inject
    private MySummary summaries;

    @Inject
    private Visitor visitor;

    @Inject
    private Words words;

    @Inject
    private FacesContext faces;

    @Inject
    private Clock clock;

    private ExportChoice choice = ExportChoice.EVERYTHING;
    private List<ExportView> all = List.of();
    private @Nullable SummaryView summary;

    /**
     * Does what a button asked for and shows the page anew. A postback alone can ask: it has brought the state of a view that
     * this very session was given, which no other site can know.
     */
    public void load() throws IOException {
        if (visitor.isStranger()) {
            return;
        }
        if (faces.isPostback() && isDone(faces.getExternalContext())) {
            faces.getExternalContext().redirect(HERE);
            faces.responseComplete();
            return;
        }
        all = exports.list();
        summary = summaries.find();
    }

    /** Which button it was is in the request by its name. */
    private boolean isDone(ExternalContext context) {
        Map<String, String> sent = context.getRequestParameterMap();
        try {
            withId(sent.get("again"), exports::orderAgain);
            withId(sent.get("remove"), exports::remove);
            return !sent.containsKey("order") || isOrdered(context);
        } catch (TooManyExportsException refused) {
            say("exports.tooMany");
            return false;
        }
    }

    private boolean isOrdered(ExternalContext context) {
        String[] ticked = context.getRequestParameterValuesMap().getOrDefault("surface", new String[0]);
        choice = ExportChoice.of(context.getRequestParameterMap(), ticked);
        if (choice.filter().isEmpty()) {
            say(choice.surfaces().isEmpty() ? "exports.noSurface" : "exports.noPeriod");
            return false;
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

    private void say(String key) {
        String said = words.say(key);
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, said, said));
    }

    /** What the form shows. */
    public ExportChoice getChoice() {
        return choice;
    }

    public List<Surface> getSurfaces() {
        return Arrays.asList(Surface.values());
    }

    public @Nullable SummaryView getSummary() {
        return summary;
    }

    /** The one that is being made, or waits for it; absent: there is none. */
    public @Nullable ExportView getUnderWay() {
        return all.stream().filter(ExportView::isUnderWay).findFirst().orElse(null);
    }

    /** The others, the newest first. */
    public List<ExportView> getEnded() {
        return all.stream().filter(each -> !each.isUnderWay()).toList();
    }

    /** {@code READY}, {@code EXPIRED} or {@code FAILED}. */
    public String become(ExportView ended) {
        if (ended.expiresAt() == null) {
            return "FAILED";
        }
        return clock.instant().isBefore(ended.expiresAt()) ? "READY" : "EXPIRED";
    }

    public long records(ExportView export) {
        return export.counts().values().stream().mapToLong(Long::longValue).sum();
    }

    /** From 0 to 100. */
    public long percent(ExportView export) {
        return Math.round(export.progress() * 100);
    }
}
