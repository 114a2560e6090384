package candor.steward.web;

import candor.platform.RefusalException;
import candor.platform.Slice;
import candor.policy.model.LicenseType;
import candor.portal.web.DeskForm;
import candor.portal.web.ListPlace;
import candor.portal.web.Visitor;
import candor.portal.web.Words;
import candor.steward.AssignmentDesk;
import candor.steward.LicenseDesk;
import candor.steward.model.AssignmentRow;
import candor.steward.model.LicenseRow;
import candor.steward.model.TermRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Licenses: list, search, a new one; and one with what it was over time and who works under it (R12). */
@Named
@RequestScoped
public class LicensesPage {
    private static final int ON_A_PAGE = 50;

    @Inject
    private LicenseDesk desk;

    @Inject
    private AssignmentDesk assigned;

    @Inject
    private DeskForm form;

    @Inject
    private Visitor visitor;

    @Inject
    private Words words;

    @Inject
    private Clock clock;

    private Slice<LicenseRow> found = new Slice<>(List.of(), null);
    private @Nullable LicenseRow license;
    private List<TermRow> terms = List.of();
    private Slice<AssignmentRow> assignments = new Slice<>(List.of(), null);
    private @Nullable AssignmentRow chosen;

    public void load() throws IOException {
        if (visitor.isStranger()) {
            return;
        }
        UUID id = form.id("id").orElse(null);
        act(id);
        if (form.isAnswered()) {
            return;
        }
        license = id == null ? null : desk.find(id).orElse(null);
        if (id == null || license == null) {
            found = new ListPlace(form.sentOrNone("cursor"))
                    .find(cursor -> desk.list(form.sentOrNone("q"), null, cursor, ON_A_PAGE));
        } else {
            terms = desk.terms(id);
            assignments = new ListPlace(form.sentOrNone("cursor"))
                    .find(cursor -> assigned.assignments(id, form.sentOrNone("q"), cursor, ON_A_PAGE)
                            .orElseThrow());
            chosen = form.id("end")
                    .flatMap(each -> assigned.assignment(id, each))
                    .filter(AssignmentRow::endable)
                    .orElse(null);
        }
    }

    private void act(@Nullable UUID id) throws IOException {
        String here = "/steward/licenses.xhtml?id=";
        if (form.act().equals("create")) {
            form.run(() -> here + desk.create(form.sent("reference")).id());
        } else if (id != null) {
            switch (form.act()) {
                case "term" ->
                    with("from", here + id, (from, to) -> desk.addTerm(id, type(), organization(), from, to));
                case "assign" ->
                    with("from", here + id, (from, to) -> assigned.assign(id, form.sent("user"), from, to));
                case "endTerm" ->
                    with("at", here + id, (at, none) -> form.id("term")
                            .ifPresent(term -> desk.endTerm(id, term, nowIfToday(at))));
                case "endAssignment" ->
                    with("at", here + id + "#assignments", (at, none) -> form.id("assignment")
                            .ifPresent(assignment -> assigned.endAssignment(id, assignment, nowIfToday(at))));
                default -> {
                    // nothing was asked for
                }
            }
        }
    }

    /** What begins or ends on a day. */
    private void with(String day, String back, BiConsumer<Instant, @Nullable Instant> act) throws IOException {
        Instant from = form.day(day);
        if (from == null) {
            form.say(words.say("desk.day.missing"));
            return;
        }
        try {
            act.accept(from, form.day("to"));
            form.go(back);
        } catch (RefusalException refused) {
            form.say(refused);
        }
    }

    /** Of today's begin, which is past, now is meant. */
    private @Nullable Instant nowIfToday(Instant day) {
        return day.equals(today().atStartOfDay(words.zone()).toInstant()) ? null : day;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), words.zone());
    }

    private LicenseType type() {
        return organization() == null ? LicenseType.CONSUMER : LicenseType.ENTERPRISE;
    }

    private @Nullable String organization() {
        return form.sentOrNone("organization");
    }

    public List<LicenseRow> getFound() {
        return found.items();
    }

    public @Nullable String getNext() {
        return found.next();
    }

    public String getText() {
        return form.sent("q");
    }

    /** The one that is looked at; absent: the list is. */
    public @Nullable LicenseRow getLicense() {
        return license;
    }

    public List<TermRow> getTerms() {
        return terms;
    }

    /** The latest first. */
    public List<AssignmentRow> getAssignments() {
        return assignments.items();
    }

    public @Nullable String getNextAssignments() {
        return assignments.next();
    }

    /** The assignment that is to be ended; absent: none. */
    public @Nullable AssignmentRow getChosen() {
        return chosen;
    }

    /** The first day on which an assignment can be ended. */
    public String getToday() {
        return today().toString();
    }

    /** What the address of the list's next page begins with. */
    public String getQuery() {
        return form.query("id", "q");
    }
}
