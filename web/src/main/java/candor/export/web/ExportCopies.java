package candor.export.web;

import candor.export.ExportView;
import candor.export.OrderedExports;
import candor.portal.web.DeskForm;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The copies there are, one's own or an organization's, and the buttons beside them. */
@Named
@RequestScoped
public class ExportCopies {
    @Inject
    private DeskForm form;

    @Inject
    private Clock clock;

    private List<ExportView<?>> all = List.of();

    void show(OrderedExports<?> exports) {
        all = List.copyOf(exports.list());
    }

    /** Which button it was is in the request by its name. */
    void press(OrderedExports<?> exports) {
        form.id("again").ifPresent(exports::orderAgain);
        form.id("remove").ifPresent(exports::remove);
    }

    /** The one that is being made, or waits for it; absent: there is none. */
    public @Nullable ExportView<?> getUnderWay() {
        return all.stream().filter(ExportView::isUnderWay).findFirst().orElse(null);
    }

    /** The others, the newest first. */
    public List<ExportView<?>> getEnded() {
        return all.stream().filter(each -> !each.isUnderWay()).toList();
    }

    /** {@code READY}, {@code EXPIRED} or {@code FAILED}. */
    public String become(ExportView<?> ended) {
        if (ended.expiresAt() == null) {
            return "FAILED";
        }
        return clock.instant().isBefore(ended.expiresAt()) ? "READY" : "EXPIRED";
    }

    public long records(ExportView<?> export) {
        return export.counts().values().stream().mapToLong(Long::longValue).sum();
    }

    /** From 0 to 100. */
    public long percent(ExportView<?> export) {
        return Math.round(export.progress() * 100);
    }
}
