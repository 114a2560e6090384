package candor.records;

import candor.licensing.model.LicensingRepository;
import candor.licensing.model.Person;
import candor.policy.Clause;
import candor.policy.PolicyVersions;
import candor.policy.model.Category;
import candor.records.BasisView.AgreementRef;
import candor.records.model.BasisFacts;
import candor.records.model.CollectedRecord;
import candor.records.model.StoredContents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes views of stored records. */
@ApplicationScoped
public class RecordViews {
    private static final Set<Category> ASSETS = EnumSet.of(Category.UPLOADED_ASSET, Category.GENERATED_ASSET);

    @Inject
    private LicensingRepository licensing;

    @Inject
    private PolicyVersions policies;

    @Inject
    private StoredContents contents;

    RecordPage of(Found found) {
        return new RecordPage(of(found.records().items()), found.records().next(), found.searchedTo());
    }

    private List<RecordView> of(List<CollectedRecord> records) {
        List<UUID> people = records.stream()
                .flatMap(each -> each.personId().stream())
                .distinct()
                .toList();
        Map<UUID, String> names =
                licensing.people(people).stream().collect(Collectors.toMap(Person::id, Person::signInName));
        Set<UUID> withContent = contents.of(records.stream()
                        .filter(each -> ASSETS.contains(each.category()))
                        .map(CollectedRecord::id)
                        .toList())
                .keySet();
        return records.stream()
                .map(each -> view(each, names, withContent.contains(each.id())))
                .toList();
    }

    RecordView of(CollectedRecord collected) {
        return of(List.of(collected)).get(0);
    }

    private RecordView view(CollectedRecord row, Map<UUID, String> names, boolean hasContent) {
        BasisFacts facts = row.basis().facts();
        return new RecordView(
                row.id(),
                row.clientId(),
                row.surface(),
                row.category(),
                row.occurredAt(),
                row.receivedAt(),
                row.personId().map(names::get).orElse(null),
                facts.ownerOrganization(),
                row.installation().orElse(null),
                row.content(),
                row.omitted(),
                hasContent,
                basis(facts, row.retainUntil()));
    }

    private BasisView basis(BasisFacts facts, LocalDate retainUntil) {
        AgreementRef agreement = facts.agreementOrganization() == null || facts.agreementVersion() == null
                ? null
                : new AgreementRef(facts.agreementOrganization(), facts.agreementVersion());
        Optional<Clause> clause =
                policies.version(facts.policyVersion()).flatMap(policy -> policy.clause(facts.clause()));
        return new BasisView(
                facts.policyVersion(),
                facts.rules(),
                facts.clause(),
                facts.licenseType(),
                facts.hosting(),
                agreement,
                facts.disposition(),
                BasisView.owner(facts.ownerOrganization()),
                facts.purposes(),
                facts.rights(),
                facts.retentionDays(),
                retainUntil,
                clause.map(Clause::quote).orElse(""),
                new Explanation(facts, retainUntil).inPlainWords());
    }
}
