package candor.statement.web;

import candor.catalogue.Catalogue;
import candor.catalogue.CatalogueSurface;
import candor.catalogue.web.CaseNames;
import candor.policy.Ruling;
import candor.policy.model.Surface;
import candor.portal.web.Visitor;
import candor.portal.web.Words;
import candor.statement.MyPolicyView;
import candor.statement.RulesInForce;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** Puts what the services say into meanings by clause, with their names in the visitor's language. */
@RequestScoped
public class MeaningReading {
    @Inject
    private Words words;

    @Inject
    private Visitor visitor;

    @Inject
    private CaseNames names;

    /** By number of the clause; what no rule names stands under the empty one. */
    Map<String, List<Meaning>> ofMine(MyPolicyView mine) {
        Map<String, List<Meaning>> byClause = new LinkedHashMap<>();
        for (RulesInForce way : mine.rules()) {
            way.rulings().stream()
                    .collect(Collectors.groupingBy(Ruling::clause, LinkedHashMap::new, Collectors.toList()))
                    .forEach((clause, rulings) -> byClause.computeIfAbsent(clause, none -> new ArrayList<>())
                            .add(Meaning.of(way, rulings, title(way), detail(way))));
        }
        return byClause;
    }

    /** For each license type: who is treated alike is one. */
    Map<String, List<Meaning>> ofEverybody(Catalogue catalogue) {
        Map<String, List<Meaning>> byClause = new LinkedHashMap<>();
        for (Surface surface : Surface.values()) {
            CatalogueSurface of = catalogue.of(surface);
            for (int at = 0; at < of.audiences().size(); at++) {
                var audience = of.audiences().get(at);
                String clause =
                        audience.clause() == null ? "" : audience.clause().number();
                byClause.computeIfAbsent(clause, none -> new ArrayList<>()).add(Meaning.of(of, at, names.of(audience)));
            }
        }
        return byClause;
    }

    private String title(RulesInForce way) {
        if (way.license() != null) {
            return words.say("statement.way.software", way.license());
        }
        return way.hosting() == null
                ? words.say("statement.way.website")
                : words.say("statement.way." + way.hosting(), way.server() == null ? "" : way.server());
    }

    private String detail(RulesInForce way) {
        StringJoiner detail = new StringJoiner(", ");
        if (way.licenseType() != null && way.surface() != Surface.WEBSITE) { // R1: whatever the license
            detail.add(words.of("Catalogue.license", way.licenseType()));
            if (way.organization() != null) {
                detail.add(visitor.nameOf(way.organization().name()));
                detail.add(
                        way.agreement() == null
                                ? words.of("Catalogue.agreement", false)
                                : words.say("statement.agreement.version", way.agreement()));
            }
        }
        return detail.toString();
    }
}
