package candor.statement.web;

import candor.catalogue.CurrentCatalogue;
import candor.policy.Clause;
import candor.policy.GeneralPolicy;
import candor.policy.Statement.Section;
import candor.policy.model.Rule;
import candor.portal.web.ErrorAnswer;
import candor.portal.web.Visitor;
import candor.portal.web.Words;
import candor.statement.MyPolicy;
import candor.statement.MyPolicyView;
import candor.statement.PolicyHistory;
import candor.statement.PublishedVersion;
import candor.statement.PublishedVersion.State;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The published statement, and beside each clause what it means: for whoever is signed in, else for each license type. */
@Named
@RequestScoped
public class StatementPage {

    @Inject
    private PolicyHistory history;

    @Inject
    private MyPolicy mine;

    @Inject
    private CurrentCatalogue catalogue;

    @Inject
    private MeaningReading reading;

    @Inject
    private Visitor visitor;

    @Inject
    private Words words;

    @Inject
    private FacesContext faces;

    private GeneralPolicy policy;
    private @Nullable MyPolicyView me;
    private List<PublishedVersion> versions = List.of();
    private Map<String, List<Meaning>> meanings = Map.of();
    private List<ClauseRow> rows = List.of();

    /** The version that the address names, else the one in force; what holds for somebody now is said of that one alone. */
    public void load() throws IOException {
        ExternalContext context = faces.getExternalContext();
        policy = history.current();
        versions = history.versions();
        String asked = context.getRequestParameterMap().get("version");
        if (asked != null && !asked.equals(policy.version())) {
            another(asked, context);
            return;
        }
        me = visitor.isCustomer() ? mine.current() : null;
        meanings = me == null ? reading.ofEverybody(catalogue.get()) : reading.ofMine(me);
        lay();
    }

    private void another(String version, ExternalContext context) throws IOException {
        Optional<GeneralPolicy> found = history.version(version);
        if (found.isEmpty()) {
            ErrorAnswer.NOT_FOUND.send(faces);
            return;
        }
        policy = found.get();
        meanings = reading.ofEverybody(catalogue.of(version).orElseThrow());
        lay();
    }

    private void lay() {
        rows = policy.layout().sections().stream().map(this::row).toList();
    }

    private ClauseRow row(Section section) {
        List<Meaning> beside = section.clauses().stream()
                .map(Clause::number)
                .flatMap(number -> meanings.getOrDefault(number, List.of()).stream())
                .toList();
        return new ClauseRow(section, beside, section.clauses().isEmpty());
    }

    public GeneralPolicy getPolicy() {
        return policy;
    }

    /** Of the version that is shown. */
    public PublishedVersion getShown() {
        return versions.stream()
                .filter(each -> each.version().equals(policy.version()))
                .findFirst()
                .orElseThrow();
    }

    /** The next version, if one is announced and the one in force is shown. */
    public @Nullable PublishedVersion getAnnounced() {
        return getShown().state() != State.IN_FORCE
                ? null
                : versions.stream()
                        .filter(each -> each.state() == State.ANNOUNCED)
                        .reduce((later, sooner) -> sooner)
                        .orElse(null);
    }

    /** What holds for whoever is signed in; absent: nobody of whom that could be said. */
    public @Nullable MyPolicyView getMe() {
        return me;
    }

    public List<ClauseRow> getRows() {
        return rows;
    }

    /** Every rule with where it decides. */
    public List<RuleLine> getRules() {
        return Arrays.stream(Rule.values())
                .map(rule -> new RuleLine(rule, where(rule)))
                .toList();
    }

    /** Where a rule decides that is named on no way and for no audience. */
    public String elsewhere(Rule rule) {
        return Stream.of(me == null ? "Rule.where.everybody" : "Rule.where.mine", "Rule.where")
                .map(vocabulary -> words.of(vocabulary, rule))
                .filter(said -> !said.equals(rule.name()))
                .findFirst()
                .orElseGet(() -> words.say("statement.rule.notNow"));
    }

    private List<String> where(Rule rule) {
        Stream<Meaning> all = meanings.values().stream().flatMap(Collection::stream);
        return all.filter(meaning -> meaning.rules().contains(rule))
                .map(Meaning::title)
                .distinct()
                .toList();
    }
}
