package candor.system;

import candor.licensing.Situation;
import candor.policy.model.Category;
import candor.policy.model.Disposition;
import candor.policy.model.Surface;
import java.util.List;
import org.casbin.jcasbin.main.EnforceResult;
import org.casbin.jcasbin.main.Enforcer;
import org.casbin.jcasbin.model.Model;
import org.jspecify.annotations.Nullable;

/**
 * The general policy in jCasbin, as cheap for it as it can be said: a rule a case, no two of which apply at once, compared
 * without functions; one question a decision, whose answer is the disposition in the rule that applied.
 */
final class CasbinPolicy {
    private static final String MODEL = """
            [request_definition]
            r = surface, category, license, hosting, agreement

            [policy_definition]
            p = surface, category, license, hosting, agreement, disposition

            [policy_effect]
            e = some(where (p.eft == allow))

            [matchers]
            m = r.surface == p.surface && (p.license == "*" || r.license == p.license) && \
            (p.hosting == "*" || r.hosting == p.hosting) && (p.agreement == "*" || r.agreement == p.agreement) && \
            (p.category == "*" || r.category == p.category)
            """;
    private static final int DISPOSITION = 5;
    private static final String RULES = """
            SOFTWARE, *, CONSUMER, *, *, RETAIN
            SOFTWARE, *, ENTERPRISE, *, yes, RETAIN
            SOFTWARE, VERSION, ENTERPRISE, *, no, RETAIN
            SOFTWARE, ENVIRONMENT, ENTERPRISE, *, no, RETAIN
            SOFTWARE, USAGE, ENTERPRISE, *, no, RETAIN
            SOFTWARE, PROCESSING, ENTERPRISE, *, no, REDUCE
            SOFTWARE, SOFTWARE_ERROR, ENTERPRISE, *, no, REDUCE
            SOFTWARE, RENDER_INPUT, ENTERPRISE, *, no, REFUSE
            WEBSITE, *, *, *, *, RETAIN
            CLOUD, *, *, PRIVATE_CUSTOMER_MANAGED, *, REFUSE
            CLOUD, *, *, PRIVATE_VENDOR_MANAGED, *, ROUTE_ONLY
            CLOUD, *, CONSUMER, SHARED, *, RETAIN
            CLOUD, *, ENTERPRISE, SHARED, *, ROUTE_ONLY""";

    private final Enforcer enforcer;

    CasbinPolicy() {
        Model model = new Model();
        model.loadModelFromText(MODEL);
        enforcer = new Enforcer(model);
        enforcer.enableLog(false);
        enforcer.addPolicies(
                RULES.lines().map(rule -> List.of(rule.strip().split(", "))).toList());
    }

    /** What applies to what was made, and by no rule: nothing may be kept. */
    Disposition disposition(Category category, Situation situation) {
        EnforceResult result = enforcer.enforceEx(
                category.surface().name(),
                category.name(),
                nameOf(situation.made().licenseType()),
                category.surface() == Surface.CLOUD ? nameOf(situation.hosting()) : "none",
                situation.made().agreement() == null ? "no" : "yes");
        return result.isAllow() ? Disposition.valueOf(result.getExplain().get(DISPOSITION)) : Disposition.REFUSE;
    }

    private static String nameOf(@Nullable Enum<?> value) {
        return value == null ? "none" : value.name();
    }
}
