package candor.statement.rest;

import candor.licensing.HeldLicense;
import candor.policy.Clause;
import candor.policy.GeneralPolicy;
import candor.policy.Statement.Section;
import candor.statement.MyPolicyView;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the policy means for one person at a moment.
 *
 * @param clauses       in the statement's order
 * @param withoutClause what no rule names: nothing of it is kept
 */
@JsonInclude(Include.NON_NULL)
public record MyPolicyPayload(
        String policyVersion,
        LocalDate effective,
        Instant at,
        List<License> licenses,
        List<OrganizationPayload> organizations,
        List<ClausePayload> clauses,
        List<RulingPayload> withoutClause) {

    /** @param until the moment from which it is that no more; absent: for good */
    @JsonInclude(Include.NON_NULL)
    public record License(
            String reference,

            @Schema(enumeration = {"CONSUMER", "ENTERPRISE"}) @Nullable
            String type,

            @Nullable String organization,

            @Schema(enumeration = {"IN_FORCE", "ENDED", "NOT_YET"})
            String state,

            @Nullable Instant from,
            @Nullable Instant until) {

        static License of(HeldLicense held) {
            return new License(
                    held.reference(),
                    held.type() == null ? null : held.type().name(),
                    held.organization() == null ? null : held.organization().name(),
                    held.state().name(),
                    held.from(),
                    held.until());
        }
    }

    /**
     * A clause of the published statement.
     *
     * @param text    the sentence that decides, word for word
     * @param rulings what is decided under it for this person; empty: it does not concern them now
     */
    public record ClausePayload(String number, String title, String text, List<RulingPayload> rulings) {}

    static MyPolicyPayload of(MyPolicyView view) {
        GeneralPolicy policy = view.policy();
        List<RulingPayload> rulings = view.rules().stream()
                .flatMap(rules -> rules.rulings().stream().map(ruling -> RulingPayload.of(rules, ruling)))
                .toList();
        return new MyPolicyPayload(
                policy.version(),
                policy.effective(),
                view.at(),
                view.licenses().stream().map(License::of).toList(),
                view.organizations().stream().map(OrganizationPayload::of).toList(),
                policy.layout().sections().stream()
                        .map(Section::clauses)
                        .flatMap(List::stream)
                        .map(clause -> clause(clause, rulings))
                        .toList(),
                under("", rulings));
    }

    private static ClausePayload clause(Clause clause, List<RulingPayload> rulings) {
        return new ClausePayload(clause.number(), clause.title(), clause.quote(), under(clause.number(), rulings));
    }

    private static List<RulingPayload> under(String clause, List<RulingPayload> rulings) {
        return rulings.stream().filter(each -> each.clause().equals(clause)).toList();
    }
}
