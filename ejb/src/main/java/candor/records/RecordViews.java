package candor.records;

import candor.identity.Caller;
import candor.licensing.model.LicensingRepository;
import candor.licensing.model.Person;
import candor.platform.Language;
import candor.platform.SearchedSlice;
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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
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

    @Inject
    private Language language;

    RecordPage of(SearchedSlice<CollectedRecord> found, Caller reader) {
        return new RecordPage(
                of(found.slice().items(), asKnownTo(reader)), found.slice().next(), found.searchedTo());
    }

    private List<RecordView> of(List<CollectedRecord> records, UnaryOperator<String> nameOf) {
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
                .map(each -> view(each, names, withContent.contains(each.id()), nameOf))
                .toList();
    }

    /** The organization that the reader is a member of, by its name for people; any other by its short name. */
    private static UnaryOperator<String> asKnownTo(Caller reader) {
        return organization -> organization.equals(reader.organization()) && reader.organizationName() != null
                ? reader.organizationName()
                : organization;
    }

    RecordView of(CollectedRecord collected, Caller reader) {
        return of(List.of(collected), asKnownTo(reader)).get(0);
    }

    private RecordView view(
            CollectedRecord row, Map<UUID, String> names, boolean hasContent, UnaryOperator<String> nameOf) {
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
                basis(facts, row.retainUntil(), language.spoken(), nameOf));
    }

    /**
     * A basis, for a row that is held until that day.
     *
     * @param nameOf how the reader knows an organization, by its short name
     */
    public BasisView basis(BasisFacts facts, LocalDate retainUntil, Locale spoken, UnaryOperator<String> nameOf) {
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
                new Explanation(facts, retainUntil, spoken, nameOf).inPlainWords());
    }
}
