package candor.agreement;

import candor.agreement.AgreementComparison.OfCategory;
import candor.agreement.AgreementComparison.Powers;
import candor.agreement.model.AgreementBook;
import candor.agreement.model.AgreementRow;
import candor.agreement.model.AgreementRows;
import candor.identity.Roles;
import candor.licensing.GrantedTools;
import candor.licensing.model.AgreementTermsJson;
import candor.licensing.model.ServiceAgreement;
import candor.policy.Change;
import candor.policy.DecisionTable;
import candor.policy.GeneralPolicy;
import candor.policy.PolicyVersions;
import candor.policy.Ruling;
import candor.policy.RulingComparison;
import candor.policy.model.AgreementTerms;
import candor.policy.model.Category;
import candor.policy.model.Hosting;
import candor.policy.model.LicenseType;
import candor.policy.model.Surface;
import candor.reapplication.AppliedTerms;
import candor.reapplication.Simulation;
import candor.reapplication.TermsSimulation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a version would change, said by the engine that will decide, before anybody approves it. */
@Stateless
@RolesAllowed(Roles.STEWARD)
public class AgreementProspects {
    private static final Powers WITHOUT_AGREEMENT = new Powers(false, GrantedTools.WITHOUT_AGREEMENT, false);

    @Inject
    private AgreementRows rows;

    @Inject
    private AgreementBook book;

    @Inject
    private PolicyVersions policies;

    @Inject
    private Agreements agreements;

    @Inject
    private TermsSimulation simulation;

    @Inject
    private Clock clock;

    /**
     * Against the general policy, and against the version before it.
     *
     * @return absent: there is no such version
     */
    public Optional<AgreementComparison> comparison(UUID id) {
        return rows.find(id).map(row -> {
            AgreementTerms terms = AgreementTermsJson.read(row.terms());
            Instant start = startOf(row);
            ServiceAgreement before =
                    book.lastBefore(row.organizationId(), start).orElse(null);
            AgreementTerms previous = before == null ? null : before.terms();
            LocalDate day = LocalDate.ofInstant(start, ZoneOffset.UTC);
            GeneralPolicy policy = policies.inForceOn(day);
            return new AgreementComparison(
                    policy.version(),
                    before == null ? null : before.version(),
                    WITHOUT_AGREEMENT,
                    powers(previous),
                    powers(terms),
                    categories(policy, previous, terms));
        });
    }

    /**
     * What it would have done to what arrived last month and is held. Takes some seconds.
     *
     * @return absent: there is no such version
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // each portion has its own
    public Optional<Simulation> simulate(UUID id) {
        return agreements
                .find(id)
                .map(each -> simulation.lastMonth(
                        new AppliedTerms(each.organizationId(), each.organization(), each.version(), each.terms())));
    }

    /** A draft has no force before now. */
    private Instant startOf(AgreementRow row) {
        Instant now = clock.instant();
        return row.draft() && row.period().start().isBefore(now)
                ? now
                : row.period().start();
    }

    private static Powers powers(@Nullable AgreementTerms terms) {
        return terms == null
                ? WITHOUT_AGREEMENT
                : new Powers(terms.omitUserIdentifiers(), terms.tools(), terms.staffDiagnostics());
    }

    private static List<OfCategory> categories(
            GeneralPolicy policy, @Nullable AgreementTerms previous, AgreementTerms terms) {
        List<OfCategory> all = new ArrayList<>(on(Surface.SOFTWARE, null, policy, previous, terms));
        for (Hosting hosting : Hosting.values()) {
            all.addAll(on(Surface.CLOUD, hosting, policy, previous, terms));
        }
        return all;
    }

    private static List<OfCategory> on(
            Surface surface,
            @Nullable Hosting hosting,
            GeneralPolicy policy,
            @Nullable AgreementTerms previous,
            AgreementTerms terms) {
        DecisionTable general = policy.compile(LicenseType.ENTERPRISE, hosting, null);
        DecisionTable before = policy.compile(LicenseType.ENTERPRISE, hosting, previous);
        DecisionTable agreed = policy.compile(LicenseType.ENTERPRISE, hosting, terms);
        return Category.of(surface).stream()
                .map(category -> {
                    Ruling was = general.ruling(category);
                    Ruling last = before.ruling(category);
                    Ruling is = agreed.ruling(category);
                    return new OfCategory(surface, hosting, was, last, is, changes(was, is), changes(last, is));
                })
                .toList();
    }

    /** That another rule decides the same is no change for anybody. */
    private static List<Change> changes(Ruling before, Ruling after) {
        return RulingComparison.changes(before, after).stream()
                .filter(each -> each.kind() != Change.Kind.RULES)
                .toList();
    }
}
