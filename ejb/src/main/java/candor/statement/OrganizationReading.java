package candor.statement;

import candor.licensing.InForce;
import candor.licensing.InForce.Holder;
import candor.licensing.Licenses;
import candor.licensing.model.CollectionNarrowing;
import candor.licensing.model.LicensingRepository;
import candor.licensing.model.RegisterRows;
import candor.policy.DecisionTable;
import candor.policy.GeneralPolicy;
import candor.policy.model.AgreementTerms;
import candor.policy.model.Category;
import candor.policy.model.Hosting;
import candor.policy.model.Surface;
import candor.statement.OrganizationTerms.Agreement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what an organization agreed on and narrowed, and asks the engine what difference that makes. */
@ApplicationScoped
public class OrganizationReading {
    @Inject
    private Licenses licenses;

    @Inject
    private LicensingRepository licensing;

    @Inject
    private RegisterRows rows;

    /** @param hostings of the cloud deployments that the organization's people may work on */
    OrganizationTerms read(Holder organization, GeneralPolicy policy, List<Hosting> hostings, Instant now) {
        InForce inForce = licenses.inForce(null, organization.id(), now);
        List<RegisterRows.Agreement> all = rows.agreements(List.of(organization.id()));
        List<CollectionNarrowing> narrowings = licensing.narrowingsOf(List.of(organization.id()));
        AgreementTerms terms =
                inForce.agreement() == null ? null : inForce.agreement().terms();
        return new OrganizationTerms(
                organization.name(),
                licensing.organization(organization.id()).orElseThrow().displayName(),
                all.stream()
                        .filter(each -> each.inForce().contains(now))
                        .findFirst()
                        .map(OrganizationReading::agreement)
                        .orElse(null),
                terms == null ? lastEnded(all, now) : null,
                terms == null ? List.of() : beside(policy, inForce, terms, hostings),
                inForce.narrowing().omitted().stream().sorted().toList(),
                inForce.narrowing().omitted().isEmpty()
                        ? null
                        : narrowings.get(narrowings.size() - 1).setAt());
    }

    /** Each category without and with the agreement in force; where there is none, both say what the general policy says. */
    List<AgreementBeside> beside(Holder organization, GeneralPolicy policy, List<Hosting> hostings, Instant now) {
        InForce inForce = licenses.inForce(null, organization.id(), now);
        return beside(
                policy,
                inForce,
                inForce.agreement() == null ? null : inForce.agreement().terms(),
                hostings);
    }

    private static @Nullable Agreement lastEnded(List<RegisterRows.Agreement> all, Instant now) {
        return all.stream()
                .filter(each ->
                        each.inForce().end() != null && !each.inForce().end().isAfter(now))
                .max(Comparator.comparing(each -> each.inForce().end()))
                .map(OrganizationReading::agreement)
                .orElse(null);
    }

    private static Agreement agreement(RegisterRows.Agreement row) {
        return new Agreement(
                row.version(),
                row.inForce().start(),
                row.inForce().end(),
                row.terms().omitUserIdentifiers(),
                row.terms().tools(),
                row.terms().staffDiagnostics());
    }

    private static List<AgreementBeside> beside(
            GeneralPolicy policy, InForce inForce, @Nullable AgreementTerms terms, List<Hosting> hostings) {
        List<AgreementBeside> beside = new ArrayList<>(of(Surface.SOFTWARE, null, policy, inForce, terms));
        hostings.forEach(hosting -> beside.addAll(of(Surface.CLOUD, hosting, policy, inForce, terms)));
        return beside;
    }

    private static List<AgreementBeside> of(
            Surface surface,
            @Nullable Hosting hosting,
            GeneralPolicy policy,
            InForce inForce,
            @Nullable AgreementTerms terms) {
        DecisionTable general = policy.compile(inForce.licenseType(), hosting, null);
        DecisionTable agreed = policy.compile(inForce.licenseType(), hosting, terms);
        return Category.of(surface).stream()
                .map(category ->
                        new AgreementBeside(surface, hosting, general.ruling(category), agreed.ruling(category)))
                .toList();
    }
}
