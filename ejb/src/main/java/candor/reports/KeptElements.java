package candor.reports;

import candor.collection.minimization.RetainedElements;
import candor.policy.model.Element;
import candor.policy.model.ElementRef;
import candor.records.RecordView;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which elements a row has: in its content, and in its own columns for the time and the person (POLICY, ROUTING). */
final class KeptElements {

    private KeptElements() {}

    static List<Element> of(RecordView row) {
        Set<Element> kept = EnumSet.noneOf(Element.class);
        kept.addAll(RetainedElements.of(row.category(), row.content()));
        Set<Element> ofCategory = Set.copyOf(row.category().elements());
        if (ofCategory.contains(Element.TIMESTAMP)) {
            kept.add(Element.TIMESTAMP);
        }
        if (ofCategory.contains(Element.USER_IDENTIFIER) && row.user() != null) {
            kept.add(Element.USER_IDENTIFIER);
        }
        return kept.stream()
                .filter(each -> !row.omitted().contains(new ElementRef(row.category(), each).toString()))
                .toList();
    }
}
