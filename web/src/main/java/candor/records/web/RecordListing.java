package candor.records.web;

import candor.platform.InvalidCursorException;
import candor.policy.model.Category;
import candor.portal.web.Visitor;
import candor.portal.web.Words;
import candor.records.InvalidSearchException;
import candor.records.RecordPage;
import candor.records.RecordSearch;
import candor.records.RecordView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list, whosever it is: reads the filters from the address, looks once, and says what went wrong. */
@RequestScoped
public class RecordListing {
    @Inject
    private FacesContext faces;

    @Inject
    private Visitor visitor;

    @Inject
    private Words words;

    @Inject
    private Summary summary;

    private RecordFilters filters = RecordFilters.of(java.util.Map.of());
    private List<Report> reports = List.of();
    private @Nullable String next;
    private @Nullable Instant searchedTo;

    void load(Function<RecordSearch, RecordPage> find) {
        filters = RecordFilters.of(faces.getExternalContext().getRequestParameterMap());
        if (!filters.understood()) {
            warn("filters.notUnderstood");
        }
        if (!visitor.isStranger()) {
            look(find);
        }
    }

    private void look(Function<RecordSearch, RecordPage> find) {
        try {
            RecordPage page = find.apply(filters.search());
            reports = Report.of(page.items(), this::line);
            next = page.next();
            searchedTo = page.searchedTo();
        } catch (InvalidSearchException | InvalidCursorException impossible) {
            warn("filters.impossible." + impossible.detail());
        }
    }

    private RecordLine line(RecordView record) {
        RecordContent content = RecordContent.of(record.category(), record.content());
        return new RecordLine(
                record.id(),
                record.category(),
                summary.of(record.category(), content),
                leftOut(record),
                record.basis().retainUntil());
    }

    /** Of its own category; a routing record stands for all that a request brought. */
    private static List<String> leftOut(RecordView record) {
        return record.category() == Category.ROUTING
                ? record.omitted()
                : record.omitted().stream()
                        .filter(code -> code.startsWith(record.category() + "."))
                        .toList();
    }

    private void warn(String key) {
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, words.say(key), null));
    }

    RecordFilters filters() {
        return filters;
    }

    List<Report> reports() {
        return reports;
    }

    /** Until when everything was searched, if a search gave up before its page was full. */
    @Nullable
    Instant searchedTo() {
        return searchedTo;
    }

    @Nullable
    String next() {
        return next;
    }
}
