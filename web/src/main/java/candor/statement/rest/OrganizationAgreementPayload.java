package candor.statement.rest;

import candor.policy.model.AgreementTerms;
import candor.policy.model.CategoryTerms;
import candor.policy.model.ElementRef;
import candor.statement.AgreementBeside;
import candor.statement.OrganizationAgreementView;
import candor.statement.OrganizationAgreementView.Version;
import candor.statement.rest.OrganizationPayload.Agreement;
import candor.statement.rest.OrganizationPayload.Terms;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed with an organization, beside what the general policy says.
 *
 * @param organization  short name, with {@code name} for people
 * @param policyVersion the general policy in force
 * @param agreement     in force; null: none is, and {@code categories} say what the general policy does
 * @param tools         that the organization's administrators have now, with an agreement or without one
 * @param narrowed      elements that they leave out besides, as {@code CATEGORY.ELEMENT}
 * @param narrowedSince when they last said so; null: nothing is
 * @param categories    each on each surface and hosting that the organization's people may meet
 * @param versions      of the agreement, the latest first, the one in force among them
 */
public record OrganizationAgreementPayload(
        String organization,
        String name,
        String policyVersion,
        Instant at,
        @Nullable Agreement agreement,
        List<String> tools,
        List<String> narrowed,
        @Nullable Instant narrowedSince,
        List<Beside> categories,
        List<AgreementVersion> versions) {

    /**
     * A category beside itself.
     *
     * @param hosting of the cloud deployment; null on other surfaces
     * @param general what holds where no agreement is in force
     * @param agreed  what holds with the agreement in force; null: none is
     * @param differs whether the two mean another thing
     */
    public record Beside(
            String surface,
            @Nullable String hosting,
            String category,
            Terms general,
            @Nullable Terms agreed,
            boolean differs) {

        static Beside of(AgreementBeside beside, OrganizationAgreementView view) {
            String organization = view.terms().organization();
            return new Beside(
                    beside.surface().name(),
                    beside.hosting() == null ? null : beside.hosting().name(),
                    beside.general().category().name(),
                    Terms.of(beside.general(), organization),
                    view.isAgreed() ? Terms.of(beside.agreed(), organization) : null,
                    beside.differs());
        }
    }

    /**
     * One version of the agreement, in its own words.
     *
     * @param until            the moment from which it is in force no more; null: for good
     * @param staffDiagnostics whether staff may see diagnostics of the organization's users (R18)
     * @param categories       by category; what is not mentioned follows the general policy (R11)
     */
    public record AgreementVersion(
            int version,
            Instant from,
            @Nullable Instant until,

            @Schema(enumeration = {"TO_COME", "IN_FORCE", "ENDED"})
            String state,

            boolean omitUserIdentifiers,
            List<String> tools,
            boolean staffDiagnostics,
            Map<String, Said> categories) {

        static AgreementVersion of(Version version) {
            AgreementTerms terms = version.terms();
            Map<String, Said> categories = new TreeMap<>();
            terms.categories().forEach((category, said) -> categories.put(category.name(), Said.of(said)));
            return new AgreementVersion(
                    version.version(),
                    version.from(),
                    version.until(),
                    version.state().name(),
                    terms.omitUserIdentifiers(),
                    terms.tools().stream().sorted().map(Enum::name).toList(),
                    terms.staffDiagnostics(),
                    categories);
        }
    }

    /** What an agreement says of a category; what is absent follows the general policy. */
    @JsonInclude(Include.NON_NULL)
    public record Said(
            @Nullable String disposition,
            List<String> omit,
            @Nullable Integer retentionDays) {
        static Said of(CategoryTerms terms) {
            return new Said(
                    terms.disposition() == null ? null : terms.disposition().name(),
                    terms.omit().stream().sorted().map(Enum::name).toList(),
                    terms.retentionDays());
        }
    }

    static OrganizationAgreementPayload of(OrganizationAgreementView view) {
        return new OrganizationAgreementPayload(
                view.terms().organization(),
                view.terms().organizationName(),
                view.policy().version(),
                view.at(),
                Agreement.of(view.terms().agreement()),
                view.tools().stream().sorted().map(Enum::name).toList(),
                view.terms().narrowed().stream().map(ElementRef::toString).toList(),
                view.terms().narrowedSince(),
                view.beside().stream().map(each -> Beside.of(each, view)).toList(),
                view.versions().stream().map(AgreementVersion::of).toList());
    }
}
