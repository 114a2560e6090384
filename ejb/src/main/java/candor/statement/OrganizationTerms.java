package candor.statement;

import candor.policy.model.ElementRef;
import candor.policy.model.Tool;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands between the general policy and the members of an organization.
 *
 * @param organization     its short name
 * @param organizationName its name for people
 * @param agreement        in force; absent: none is
 * @param ended            the agreement that was in force last, where none is; absent: there was none
 * @param beside           each category with and without the agreement; empty where none is in force
 * @param narrowed         elements that its administrators leave out besides, agreement or not (R16)
 * @param narrowedSince    when they last said so; absent: never
 */
public record OrganizationTerms(
        String organization,
        String organizationName,
        @Nullable Agreement agreement,
        @Nullable Agreement ended,
        List<AgreementBeside> beside,
        List<ElementRef> narrowed,
        @Nullable Instant narrowedSince) {

    /**
     * One version of a service agreement.
     *
     * @param until               the moment from which it is in force no more; absent: for good
     * @param omitUserIdentifiers rows are associated with the organization alone
     * @param tools               of the organization's administrators (R16)
     * @param staffDiagnostics    whether our staff may see diagnostics of its users (R18)
     */
    public record Agreement(
            int version,
            Instant from,
            @Nullable Instant until,
            boolean omitUserIdentifiers,
            Set<Tool> tools,
            boolean staffDiagnostics) {}
}
