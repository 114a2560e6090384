package candor.reapplication;

import candor.policy.PolicyVersions;
import candor.policy.model.Category;
import candor.policy.model.ElementRef;
import candor.policy.model.Narrowing;
import candor.reapplication.Simulation.SimulatedPortion;
import candor.reapplication.model.HeldReports;
import candor.reapplication.model.HeldRow;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Some hundred reports under terms that are only imagined, in a transaction of their own. Changes nothing. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@PermitAll // called by the service that asks for the steward
public class SimulatedReports {
    private static final int REPORTS = 200;

    @Inject
    private HeldReports reports;

    @Inject
    private HeldNames names;

    @Inject
    private PolicyVersions policies;

    /** What some reports would lose or gain. @param last the first row of the oldest of them */
    public record Seen(SimulatedPortion portion, UUID last) {}

    /**
     * The newest between two ids, both excluded.
     *
     * @param narrowing what the administrators leave out whatever the terms say (R16)
     * @return absent: there is none
     */
    public Optional<Seen> newest(AppliedTerms applied, Narrowing narrowing, UUID after, UUID before) {
        List<UUID> first = reports.newestFirstRows(applied.organization(), after, before, REPORTS);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        List<List<HeldRow>> held = reports.read(first);
        AgreementRules rules = new AgreementRules(applied, policies);
        ReportReduction reduction = new ReportReduction(rules, names.of(held));
        SimulatedPortion portion = held.stream()
                .map(rows -> of(rows, reduction.of(rows), rules, narrowing))
                .reduce(SimulatedPortion.NONE, SimulatedPortion::plus);
        return Optional.of(new Seen(portion, first.get(first.size() - 1)));
    }

    private static SimulatedPortion of(
            List<HeldRow> rows, Reduction reduction, AgreementRules rules, Narrowing narrowing) {
        Map<Category, Long> refused = new HashMap<>();
        reduction.gone().forEach(row -> refused.merge(row.category(), 1L, Long::sum));
        Map<String, Long> keptToo = new HashMap<>();
        for (HeldRow row : rows) {
            var leftOut = rules.ruling(row.basis(), row.category()).leftOut();
            row.omitted().stream()
                    .map(ElementRef::parse)
                    .filter(each -> !leftOut.contains(each.element()))
                    .filter(each -> !narrowing.omitted().contains(each))
                    .forEach(each -> keptToo.merge(each.toString(), 1L, Long::sum));
        }
        Counts counts =
                new Counts(1, rows.size(), reduction.reduced(), reduction.gone().size(), 0, 0, reduction.elements());
        return new SimulatedPortion(counts, refused, keptToo);
    }
}
