package candor.statement.web;

import candor.policy.model.ElementRef;
import candor.portal.web.Words;
import candor.statement.OrganizationTerms;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says fates and agreements in the visitor's language. */
@Named
@RequestScoped
public class StatementWords {
    @Inject
    private Words words;

    /** {@code Kept without Prompt}, for a category. */
    public String of(Fate fate) {
        return words.say("Fate." + fate.kind(), words.all("Element", fate.without()));
    }

    public List<BesideTable> tables(OrganizationTerms terms) {
        return BesideTable.of(terms.beside());
    }

    /** In how many categories an agreement makes a difference. */
    public long differences(OrganizationTerms terms) {
        return terms.beside().stream().filter(each -> each.differs()).count();
    }

    /** {@code Rendering inputs: Prompt}, each category once. */
    public List<String> elements(List<ElementRef> elements) {
        return elements.stream()
                .collect(Collectors.groupingBy(
                        ElementRef::category,
                        TreeMap::new,
                        Collectors.mapping(ElementRef::element, Collectors.toList())))
                .entrySet()
                .stream()
                .map(each -> words.of("Category", each.getKey()) + ": " + words.all("Element", each.getValue()))
                .toList();
    }
}
