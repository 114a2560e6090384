package candor.statement.rest;

import candor.policy.Case;
import candor.policy.GeneralPolicy;
import candor.policy.Ruling;
import candor.policy.model.Category;
import candor.policy.model.Surface;
import candor.statement.PublishedVersion;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A version of the general policy. @param statement word for word, in English */
public record PolicyVersionPayload(PublishedVersion version, String statement, List<CasePayload> cases) {

    /**
     * What is decided of a category in a case.
     *
     * @param license   absent: a visitor without one
     * @param hosting   of the cloud deployment
     * @param agreement whether an agreement is in force, which says nothing of its own
     */
    @JsonInclude(Include.NON_NULL)
    public record CasePayload(
            String surface,
            @Nullable String license,
            @Nullable String hosting,
            boolean agreement,
            String category,
            String disposition,
            List<String> omitted,
            List<String> rules,
            String clause,
            int retentionDays) {

        static CasePayload of(Case each, Ruling ruling) {
            return new CasePayload(
                    ruling.category().surface().name(),
                    each.license() == null ? null : each.license().name(),
                    each.hosting() == null ? null : each.hosting().name(),
                    each.agreement(),
                    ruling.category().name(),
                    ruling.disposition().name(),
                    RulingPayload.elements(ruling.category(), ruling.leftOut()),
                    RulingPayload.names(ruling.rules()),
                    ruling.clause(),
                    ruling.retentionDays());
        }
    }

    static PolicyVersionPayload of(PublishedVersion version, GeneralPolicy policy) {
        List<CasePayload> cases = new ArrayList<>();
        for (Surface surface : Surface.values()) {
            for (Case each : Case.on(surface)) {
                Category.of(surface)
                        .forEach(category -> cases.add(
                                CasePayload.of(each, each.under(policy).ruling(category))));
            }
        }
        return new PolicyVersionPayload(version, policy.statement(), cases);
    }
}
