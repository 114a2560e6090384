package candor.collection;

import candor.policy.model.Category;
import candor.policy.model.ElementRef;
import candor.policy.model.Rule;
import candor.records.BasisView;
import candor.records.model.BasisFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Says to a sender what became of a record (contract). */
final class Receipts {
    private final RecordRows rows;

    Receipts(RecordRows rows) {
        this.rows = rows;
    }

    Receipt of(DecidedRecord record) {
        return new Receipt(
                record.clientId().toString(),
                outcome(record),
                List.copyOf(record.content().keySet()),
                record.minimized().omitted().stream().map(ElementRef::toString).toList(),
                record.dropped(),
                basis(record),
                null,
                null,
                null);
    }

    private static Outcome outcome(DecidedRecord record) {
        if (record.isRefused()) {
            return Outcome.REFUSED;
        }
        if (record.isRouted()) {
            return Outcome.ROUTED;
        }
        return record.minimized().omitted().isEmpty() ? Outcome.RETAINED : Outcome.REDUCED;
    }

    /** Of the whole record: the rules of all that it brought, the latest day of all that is kept. */
    private Receipt.Basis basis(DecidedRecord record) {
        Set<Category> brought = record.brought();
        BasisFacts first = record.decision().basis(brought.iterator().next());
        LocalDate retainUntil = record.content().keySet().stream()
                .map(each -> rows.retainUntil(record, each, record.ruling(each).retentionDays()))
                .max(LocalDate::compareTo)
                .orElse(null);
        Receipt.Agreement agreement = first.agreementVersion() == null || first.agreementOrganization() == null
                ? null
                : new Receipt.Agreement(first.agreementOrganization(), first.agreementVersion());
        return new Receipt.Basis(
                first.policyVersion(),
                record.rules().stream().map(Rule::name).toList(),
                first.clause(),
                first.licenseType(),
                agreement,
                BasisView.owner(first.ownerOrganization()),
                retainUntil);
    }
}
