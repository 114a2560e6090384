package candor.collection;

import candor.collection.internal.Decision;
import candor.collection.minimization.Minimized;
import candor.collection.model.Known;
import candor.collection.model.NewRecord;
import candor.licensing.InForce;
import candor.licensing.InForce.Holder;
import candor.licensing.Source;
import candor.policy.model.Category;
import candor.policy.model.ElementRef;
import candor.policy.model.Rule;
import candor.records.BasisView;
import candor.records.model.BasisFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One usage report, decided and minimized, on its way to rows and a receipt. */
record UsageReport(
        UUID clientId,
        Instant occurredAt,
        Minimized minimized,
        List<String> dropped,
        Decision decision,
        InForce made,
        @Nullable UUID person) {

    boolean isRefused() {
        return minimized.content().isEmpty() && !minimized.omitted().isEmpty();
    }

    List<NewRecord> rows(Source source, Instant receivedAt, Supplier<UUID> ids) {
        List<NewRecord> rows = new ArrayList<>();
        Holder organization = made.organization();
        minimized.content().forEach((category, content) -> {
            boolean nameless = decision.ruling(category).userIdentifierOmitted();
            rows.add(new NewRecord(
                    ids.get(),
                    source.id(),
                    clientId,
                    category,
                    occurredAt,
                    receivedAt,
                    nameless ? null : source.licenseId(),
                    nameless ? null : person,
                    organization == null ? null : organization.id(),
                    nameless ? null : minimized.envelope().installation(),
                    decision.basis(category),
                    retainUntil(category, receivedAt),
                    omittedOf(category),
                    content.toString()));
        });
        return rows;
    }

    Receipt receipt(Known known, Instant receivedAt) {
        return switch (known) {
            case STORED -> Receipt.known(clientId.toString(), Outcome.DUPLICATE);
            case ERASED -> Receipt.known(clientId.toString(), Outcome.ERASED);
            case NEW ->
                new Receipt(
                        clientId.toString(),
                        outcome(),
                        List.copyOf(minimized.content().keySet()),
                        minimized.omitted().stream().map(ElementRef::toString).toList(),
                        dropped,
                        basis(receivedAt),
                        null,
                        null);
        };
    }

    private Outcome outcome() {
        return isRefused() ? Outcome.REFUSED : minimized.omitted().isEmpty() ? Outcome.RETAINED : Outcome.REDUCED;
    }

    /** What the receipt says of the whole report: the rules of all that it brought, the latest day of all that is kept. */
    private Receipt.Basis basis(Instant receivedAt) {
        Set<Category> brought = EnumSet.noneOf(Category.class);
        brought.addAll(minimized.content().keySet());
        minimized.omitted().forEach(each -> brought.add(each.category()));
        if (brought.isEmpty()) {
            brought.add(Category.VERSION); // a report of nothing but its envelope: decided like any other
        }
        BasisFacts first = decision.basis(brought.iterator().next());
        Set<Rule> rules = brought.stream()
                .flatMap(each -> decision.ruling(each).rules().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Rule.class)));
        if (minimized.scrubbed()) {
            rules.add(Rule.R13);
        }
        LocalDate retainUntil = minimized.content().keySet().stream()
                .map(each -> retainUntil(each, receivedAt))
                .max(LocalDate::compareTo)
                .orElse(null);
        Receipt.Agreement agreement = first.agreementVersion() == null || first.agreementOrganization() == null
                ? null
                : new Receipt.Agreement(first.agreementOrganization(), first.agreementVersion());
        return new Receipt.Basis(
                first.policyVersion(),
                rules.stream().map(Rule::name).toList(),
                first.clause(),
                first.licenseType(),
                agreement,
                BasisView.owner(first.ownerOrganization()),
                retainUntil);
    }

    /** R15: counted from when it was made, or from the arrival where the client's clock is ahead. */
    private LocalDate retainUntil(Category category, Instant receivedAt) {
        Instant start = occurredAt.isBefore(receivedAt) ? occurredAt : receivedAt;
        return LocalDate.ofInstant(start, ZoneOffset.UTC)
                .plusDays(decision.ruling(category).retentionDays());
    }

    private List<ElementRef> omittedOf(Category category) {
        return minimized.omitted().stream()
                .filter(each -> each.category() == category)
                .toList();
    }
}
