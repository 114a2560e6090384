package candor.licensing;

import candor.licensing.InForce.Holder;
import candor.licensing.model.LicensingRepository;
import candor.licensing.model.RegisterRows;
import candor.licensing.model.RegisterRows.Account;
import candor.licensing.model.RegisterRows.Agreement;
import candor.licensing.model.RegisterRows.Assignment;
import candor.licensing.model.RegisterRows.Narrowed;
import candor.licensing.model.RegisterRows.Term;
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

    @Inject
    private RegisterRows rows;

    /**
     * All that the records of a batch need to be decided.
     *
     * @param signInNames the names that records bring; only their assignments are read
     */
    public Register register(Collection<Source> sources, Collection<String> signInNames) {
        List<Assignment> assignments = rows.assignments(signInNames);
        Set<UUID> licenses = Stream.concat(
                        sources.stream().map(Source::licenseId).filter(Objects::nonNull),
                        assignments.stream().map(Assignment::license))
                .collect(Collectors.toSet());
        List<Term> terms = rows.terms(licenses);
        Map<UUID, OrganizationHistory> organizations = organizations(holders(sources, terms));
        Map<UUID, LicenseHistory> histories = new HashMap<>();
        terms.stream()
                .collect(Collectors.groupingBy(Term::license))
                .forEach((license, its) -> histories.put(license, new LicenseHistory(its, organizations)));
        boolean website = sources.stream().anyMatch(each -> each.surface() == Surface.WEBSITE);
        Map<String, UUID> accounts = website
                ? rows.accounts(signInNames).stream().collect(Collectors.toMap(Account::signInName, Account::person))
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
            Holder holder = licensing
                    .organization(organization)
                    .map(each -> new Holder(each.id(), each.name()))
                    .orElseThrow();
            return organizations(Set.of(holder)).get(organization).onArrival(now);
        }
        return license == null ? InForce.NOTHING : historyOf(license).onArrival(now);
    }

    private LicenseHistory historyOf(UUID license) {
        List<Term> terms = rows.terms(Set.of(license));
        return new LicenseHistory(terms, organizations(holders(List.of(), terms)));
    }

    private static Set<Holder> holders(Collection<Source> sources, List<Term> terms) {
        Set<Holder> holders = new HashSet<>();
        terms.stream()
                .map(each -> Holder.of(each.organization()))
                .filter(Objects::nonNull)
                .forEach(holders::add);
        sources.stream()
                .map(Source::deployment)
                .filter(each -> each != null && each.organization() != null)
                .forEach(each -> holders.add(each.organization()));
        return holders;
    }

    private Map<UUID, OrganizationHistory> organizations(Set<Holder> holders) {
        List<UUID> ids = holders.stream().map(Holder::id).toList();
        Map<UUID, List<Agreement>> agreements =
                rows.agreements(ids).stream().collect(Collectors.groupingBy(Agreement::organization));
        Map<UUID, List<Narrowed>> narrowings =
                rows.narrowings(ids).stream().collect(Collectors.groupingBy(Narrowed::organization));
        return holders.stream()
                .collect(Collectors.toMap(
                        Holder::id,
                        each -> new OrganizationHistory(
                                each,
                                agreements.getOrDefault(each.id(), List.of()),
                                narrowings.getOrDefault(each.id(), List.of()))));
    }
}
