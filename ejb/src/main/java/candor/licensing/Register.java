package candor.licensing;

import candor.licensing.InForce.Holder;
import candor.licensing.Source.Deployed;
import candor.licensing.model.RegisterRows.Assignment;
import candor.policy.model.Hosting;
import candor.policy.model.LicenseType;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who was who for the records of one batch: licenses, organizations, and who was assigned to what when. Whom a name stands
 * for is asked of the source first: a license's software speaks of those who are assigned to it, a private deployment of
 * its organization's people, the shared one and the website of everybody.
 */
public final class Register {
    private final Map<UUID, LicenseHistory> licenses;
    private final Map<UUID, OrganizationHistory> organizations;
    private final List<Assignment> assignments;
    private final Map<String, UUID> accounts;

    /** @param accounts by sign-in name whoever has an account of the website, with a license or without */
    Register(
            Map<UUID, LicenseHistory> licenses,
            Map<UUID, OrganizationHistory> organizations,
            List<Assignment> assignments,
            Map<String, UUID> accounts) {
        this.licenses = licenses;
        this.organizations = organizations;
        this.assignments = assignments;
        this.accounts = accounts;
    }

    /**
     * @param user the sign-in name that the record brings
     * @param made when it was made
     */
    public Situation situation(Source source, @Nullable String user, Instant made, Instant arrived) {
        return switch (source.surface()) {
            case SOFTWARE -> ofSoftware(source.licenseId(), user, made, arrived);
            case CLOUD -> ofCloud(source.deployment(), user, made, arrived);
            case WEBSITE -> ofPerson(user, made, arrived, null);
        };
    }

    private Situation ofSoftware(UUID license, @Nullable String user, Instant made, Instant arrived) {
        UUID person = assigned(user, made, each -> each.license().equals(license))
                .map(each -> each.person())
                .orElse(null);
        LicenseHistory history = historyOf(license);
        return new Situation(license, person, history.at(made), history.onArrival(arrived), null);
    }

    private Situation ofCloud(Deployed deployment, @Nullable String user, Instant made, Instant arrived) {
        Holder organization = deployment.organization();
        if (organization == null) {
            return ofPerson(user, made, arrived, deployment.hosting());
        }
        Optional<Assignment> member = assigned(user, made, each -> isOf(organization, each.license(), made));
        OrganizationHistory history = organizations.get(organization.id());
        return new Situation(
                member.map(Assignment::license).orElse(null),
                member.map(each -> each.person()).orElse(null),
                history.at(made),
                history.onArrival(arrived),
                deployment.hosting());
    }

    /** Where the source stands for no license, a person's own says what is in force; without one nothing is. */
    private Situation ofPerson(@Nullable String user, Instant made, Instant arrived, @Nullable Hosting hosting) {
        Optional<Assignment> then = assigned(user, made, each -> true);
        if (then.isEmpty()) {
            boolean website = hosting == null; // only there has an account without a license anything to do
            UUID account = website && user != null ? accounts.get(user) : null;
            return new Situation(null, account, InForce.NOTHING, InForce.NOTHING, hosting);
        }
        UUID license = then.get().license();
        UUID now =
                assigned(user, arrived, each -> true).map(Assignment::license).orElse(license);
        return new Situation(
                license, then.get().person(), at(license, made), historyOf(now).onArrival(arrived), hosting);
    }

    private InForce at(UUID license, Instant moment) {
        return historyOf(license).at(moment);
    }

    private LicenseHistory historyOf(@Nullable UUID license) {
        return licenses.getOrDefault(license, LicenseHistory.NONE);
    }

    private boolean isOf(Holder organization, UUID license, Instant moment) {
        return organization.equals(at(license, moment).organization());
    }

    /** Who is assigned to several licenses at once is taken under an enterprise's: the stricter (SILENT). */
    private Optional<Assignment> assigned(@Nullable String user, Instant moment, Predicate<Assignment> condition) {
        return assignmentsOf(user)
                .filter(each -> each.valid().contains(moment))
                .filter(condition)
                .min(Comparator.comparing(
                                (Assignment each) -> at(each.license(), moment).licenseType() != LicenseType.ENTERPRISE)
                        .thenComparing(Assignment::license));
    }

    private Stream<Assignment> assignmentsOf(@Nullable String user) {
        return user == null
                ? Stream.empty()
                : assignments.stream().filter(each -> each.signInName().equals(user));
    }
}
