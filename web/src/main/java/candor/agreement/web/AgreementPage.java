package candor.agreement.web;

import candor.agreement.AgreementComparison;
import candor.agreement.AgreementProspects;
import candor.agreement.AgreementState;
import candor.agreement.AgreementView;
import candor.agreement.Agreements;
import candor.platform.RefusalException;
import candor.policy.model.AgreementTerms;
import candor.portal.web.DeskForm;
import candor.portal.web.Visitor;
import candor.portal.web.Words;
import candor.reapplication.Simulation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A version of an agreement: to read, beside what it changes; to write, as a draft; to approve, end or throw away. */
@Named
@RequestScoped
public class AgreementPage {
    private static final AgreementTerms SILENT = new AgreementTerms(Map.of(), false, Set.of(), false);
    private static final Set<String> STEPS = Set.of("approve", "discard", "end", "approveEnd");

    @Inject
    private Agreements agreements;

    @Inject
    private AgreementActs acts;

    @Inject
    private AgreementProspects prospects;

    @Inject
    private DeskForm form;

    @Inject
    private Visitor visitor;

    @Inject
    private Words words;

    private @Nullable AgreementView agreement;
    private @Nullable AgreementComparison comparison;
    private @Nullable Simulation simulation;
    private @Nullable TermsForm terms;

    public void load() throws IOException {
        if (visitor.isStranger()) {
            return;
        }
        UUID id = form.id("id").orElse(null);
        try {
            acts.act(id);
        } catch (RefusalException refused) {
            form.say(refused);
        }
        if (!form.isAnswered()) {
            show(id);
        }
    }

    private void show(@Nullable UUID id) throws IOException {
        agreement = id == null ? null : agreements.find(id).orElse(null);
        boolean writes = !form.sent("edit").isEmpty() || form.act().equals("write");
        if (agreement == null && getOrganization().isEmpty()) {
            form.go("/steward/organizations.xhtml");
        } else if (agreement == null || agreement.isDraft() && writes) {
            terms = acts.typed().orElseGet(() -> new TermsForm(agreement == null ? last() : agreement.terms()));
        } else {
            comparison = prospects.comparison(agreement.id()).orElseThrow();
            simulation = form.sent("simulate").isEmpty()
                    ? null
                    : prospects.simulate(agreement.id()).orElseThrow();
        }
    }

    /** A new version begins with what is agreed now. */
    private AgreementTerms last() {
        return agreements.list(getOrganization(), false, null, 50).items().stream()
                .filter(each -> each.state() == AgreementState.IN_FORCE)
                .findFirst()
                .map(AgreementView::terms)
                .orElse(SILENT);
    }

    /** Absent: a new one is written. */
    public @Nullable AgreementView getAgreement() {
        return agreement;
    }

    public String getOrganization() {
        return agreement == null ? form.sent("organization") : agreement.organization();
    }

    /** What the form shows; absent: the version is read, not written. */
    public @Nullable TermsForm getTerms() {
        return terms;
    }

    public @Nullable AgreementComparison getComparison() {
        return comparison;
    }

    public List<ComparisonTable> getTables() {
        return comparison == null ? List.of() : ComparisonTable.of(comparison);
    }

    /** In how many categories this version differs from the one before it. */
    public long getDifferences() {
        return comparison == null
                ? 0
                : comparison.categories().stream()
                        .filter(each -> !each.fromPrevious().isEmpty())
                        .count();
    }

    public @Nullable Simulation getSimulation() {
        return simulation;
    }

    /** The simulation in sentences. */
    public List<String> getEffects() {
        return simulation == null ? List.of() : new SimulationWords(words).effects(simulation);
    }

    /** What is to be confirmed; empty: nothing. */
    public String getStep() {
        return STEPS.contains(form.sent("step")) ? form.sent("step") : "";
    }

    /** A day as the form sent or the draft has it; empty: none. */
    public String day(String name, @Nullable Instant of) {
        if (!form.sent(name).isEmpty()) {
            return form.sent(name);
        }
        return of == null ? "" : LocalDate.ofInstant(of, words.zone()).toString();
    }
}
