package candor.licensing;

import candor.licensing.InForce.Holder;
import candor.licensing.model.CollectionNarrowing;
import candor.licensing.model.LicenseAssignment;
import candor.licensing.model.LicenseTerm;
import candor.licensing.model.LicensingRepository;
import candor.licensing.model.Person;
import candor.licensing.model.ServiceAgreement;
import candor.policy.model.Surface;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what held for licenses and organizations, for the intake: it has no caller but a collector key. */
@Stateless
@PermitAll
public class Licenses {
    @Inject
    private LicensingRepository licensing;

    /**
     * All that the records of a batch need to be decided.
     *
     * @param signInNames the names that records bring; only their assignments are read
     */
    public Register register(Collection<Source> sources, Collection<String> signInNames) {
        List<LicenseAssignment> assignments = licensing.assignmentsOf(signInNames);
        Set<UUID> licenses = Stream.concat(
                        sources.stream().map(Source::licenseId).filter(Objects::nonNull),
                        assignments.stream().map(LicenseAssignment::licenseId))
                .collect(Collectors.toSet());
        List<LicenseTerm> terms = licensing.termsOf(licenses);
        Map<UUID, OrganizationHistory> organizations = organizations(holders(sources, terms));
        Map<UUID, LicenseHistory> histories = new HashMap<>();
        terms.stream()
                .collect(Collectors.groupingBy(LicenseTerm::licenseId))
                .forEach((license, its) -> histories.put(license, new LicenseHistory(its, organizations)));
        boolean website = sources.stream().anyMatch(each -> each.surface() == Surface.WEBSITE);
        Map<String, UUID> accounts = website
                ? licensing.peopleNamed(signInNames).stream().collect(Collectors.toMap(Person::signInName, Person::id))
                : Map.of();
        return new Register(histories, organizations, assignments, accounts);
    }

    /**
     * What is in force now for data that is held, or arrives.
     *
     * @param license      under which it was made; absent: it is associated with its organization alone
     * @param organization it belongs to, if to any
     */
    public InForce inForce(@Nullable UUID license, @Nullable UUID organization, Instant now) {
        if (organization != null) {
            Holder holder = licensing.organization(organization).map(Holder::of).orElseThrow();
            return organizations(Set.of(holder)).get(organization).onArrival(now);
        }
        return license == null ? InForce.NOTHING : historyOf(license).onArrival(now);
    }

    private LicenseHistory historyOf(UUID license) {
        List<LicenseTerm> terms = licensing.termsOf(Set.of(license));
        return new LicenseHistory(terms, organizations(holders(List.of(), terms)));
    }

    private static Set<Holder> holders(Collection<Source> sources, List<LicenseTerm> terms) {
        Set<Holder> holders = new HashSet<>();
        terms.stream()
                .flatMap(each -> each.organization().stream())
                .map(Holder::of)
                .forEach(holders::add);
        sources.stream()
                .map(Source::deployment)
                .filter(each -> each != null && each.organization() != null)
                .forEach(each -> holders.add(each.organization()));
        return holders;
    }

    private Map<UUID, OrganizationHistory> organizations(Set<Holder> holders) {
        List<UUID> ids = holders.stream().map(Holder::id).toList();
        Map<UUID, List<ServiceAgreement>> agreements = licensing.agreementsOf(ids).stream()
                .collect(Collectors.groupingBy(each -> each.organization().id()));
        Map<UUID, List<CollectionNarrowing>> narrowings = licensing.narrowingsOf(ids).stream()
                .collect(Collectors.groupingBy(CollectionNarrowing::organizationId));
        return holders.stream()
                .collect(Collectors.toMap(
                        Holder::id,
                        each -> new OrganizationHistory(
                                each,
                                agreements.getOrDefault(each.id(), List.of()),
                                narrowings.getOrDefault(each.id(), List.of()))));
    }
}
