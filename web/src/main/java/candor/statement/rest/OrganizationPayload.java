package candor.statement.rest;

import candor.policy.Ruling;
import candor.policy.model.ElementRef;
import candor.policy.model.Owner;
import candor.statement.AgreementBeside;
import candor.statement.OrganizationTerms;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands between the general policy and an organization's members.
 *
 * @param agreement     in force; absent: none is
 * @param ended         the one that was in force last, where none is
 * @param narrowed      elements that its administrators leave out besides, as {@code CATEGORY.ELEMENT}
 * @param narrowedSince since when
 * @param beside        each category with and without the agreement in force
 */
@JsonInclude(Include.NON_NULL)
public record OrganizationPayload(
        String organization,
        String name,
        @Nullable Agreement agreement,
        @Nullable Agreement ended,
        List<String> narrowed,
        @Nullable Instant narrowedSince,
        List<Beside> beside) {

    /**
     * One version of a service agreement.
     *
     * @param until            the moment from which it is in force no more; absent: for good
     * @param tools            of the organization's administrators
     * @param staffDiagnostics whether staff may see diagnostics of its users
     */
    @JsonInclude(Include.NON_NULL)
    public record Agreement(
            int version,
            Instant from,
            @Nullable Instant until,
            boolean omitUserIdentifiers,
            List<String> tools,
            boolean staffDiagnostics) {

        static @Nullable Agreement of(OrganizationTerms.@Nullable Agreement agreement) {
            return agreement == null
                    ? null
                    : new Agreement(
                            agreement.version(),
                            agreement.from(),
                            agreement.until(),
                            agreement.omitUserIdentifiers(),
                            agreement.tools().stream().sorted().map(Enum::name).toList(),
                            agreement.staffDiagnostics());
        }
    }

    /**
     * A category beside itself.
     *
     * @param general what holds where no agreement is in force
     * @param agreed  what holds with it
     * @param differs whether the two mean another thing
     */
    @JsonInclude(Include.NON_NULL)
    public record Beside(
            String surface, @Nullable String hosting, String category, Terms general, Terms agreed, boolean differs) {

        static Beside of(AgreementBeside beside, String organization) {
            return new Beside(
                    beside.surface().name(),
                    beside.hosting() == null ? null : beside.hosting().name(),
                    beside.general().category().name(),
                    Terms.of(beside.general(), organization),
                    Terms.of(beside.agreed(), organization),
                    beside.differs());
        }
    }

    /**
     * What is decided of a category; elements that are left out as {@code CATEGORY.ELEMENT}.
     *
     * @param owner short name of the organization, or {@code license-holder}
     */
    public record Terms(
            String disposition,
            List<String> omitted,
            List<String> rules,
            int retentionDays,
            String owner,
            List<String> purposes,
            List<String> rights) {

        static Terms of(Ruling ruling, String organization) {
            return new Terms(
                    ruling.disposition().name(),
                    RulingPayload.elements(ruling.category(), ruling.leftOut()),
                    RulingPayload.names(ruling.rules()),
                    ruling.retentionDays(),
                    ruling.owner() == Owner.ORGANIZATION ? organization : RulingPayload.LICENSE_HOLDER,
                    RulingPayload.names(ruling.purposes()),
                    RulingPayload.names(ruling.rights()));
        }
    }

    static OrganizationPayload of(OrganizationTerms terms) {
        return new OrganizationPayload(
                terms.organization(),
                terms.organizationName(),
                Agreement.of(terms.agreement()),
                Agreement.of(terms.ended()),
                terms.narrowed().stream().map(ElementRef::toString).toList(),
                terms.narrowedSince(),
                terms.beside().stream()
                        .map(each -> Beside.of(each, terms.organization()))
                        .toList());
    }
}
