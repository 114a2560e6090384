package candor.records.web;

import candor.licensing.ToolNotGrantedException;
import candor.platform.InvalidCursorException;
import candor.portal.web.ErrorAnswer;
import candor.portal.web.Visitor;
import candor.portal.web.Words;
import candor.records.InvalidSearchException;
import candor.records.RecordPage;
import candor.records.RecordSearch;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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

    @Inject
    private Clock clock;

    private RecordFilters filters = RecordFilters.NONE;
    private List<Day> days = List.of();
    private List<TableColumn> columns = List.of();
    private @Nullable String next;
    private @Nullable Instant searchedTo;
    private boolean impossible;

    void load(Function<RecordSearch, RecordPage> find) {
        filters = RecordFilters.of(faces.getExternalContext().getRequestParameterMap(), words.zone());
        if (!filters.understood()) {
            warn("filters.notUnderstood");
        }
        if (!visitor.isStranger()) {
            look(find);
        }
    }

    private void look(Function<RecordSearch, RecordPage> find) {
        RecordLines lines = new RecordLines(summary, Marking.of(filters.text()));
        try {
            RecordPage page = find.apply(filters.search(clock.instant()));
            List<Report> reports = Report.of(page.items(), lines::of);
            days = Day.of(reports, words.zone());
            columns = filters.surface() == null ? List.of() : TableColumn.of(filters.surface(), reports);
            next = page.next();
            searchedTo = page.searchedTo();
        } catch (InvalidSearchException | InvalidCursorException impossible) {
            this.impossible = true;
            warn("filters.impossible." + impossible.detail());
        } catch (ToolNotGrantedException withoutView) {
            ErrorAnswer.FORBIDDEN.send(faces);
        }
    }

    private void warn(String key) {
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, words.say(key), null));
    }

    /** Whether the filters ask for what cannot be. */
    boolean isImpossible() {
        return impossible;
    }

    public RecordFilters getFilters() {
        return filters;
    }

    public List<FilterChip> getChips() {
        return FilterChip.of(filters, words);
    }

    /** The visitor's days that something on this page occurred on, newest first. */
    public List<Day> getDays() {
        return days;
    }

    /** Of the chosen surface's table, as far as this page needs them; none where all surfaces are listed together. */
    public List<TableColumn> getColumns() {
        return columns;
    }

    /** The day that it is for the visitor. */
    public LocalDate getToday() {
        return LocalDate.ofInstant(clock.instant(), words.zone());
    }

    /** Until when everything was searched, if a search gave up before its page was full. */
    public @Nullable Instant getSearchedTo() {
        return searchedTo;
    }

    /** Where the next page begins; absent: there is none. */
    public @Nullable String getNext() {
        return next;
    }
}
