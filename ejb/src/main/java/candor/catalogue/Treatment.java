package candor.catalogue;

import candor.policy.model.Disposition;
import candor.policy.model.Element;
import java.util.Set;

/**
 * What becomes of a category of one audience's data.
 *
 * @param omitted       elements that are not kept; all of them where nothing is
 * @param retentionDays how long the rest is kept, in days (R15)
 */
public record Treatment(Audience audience, Disposition disposition, Set<Element> omitted, int retentionDays) {

    public boolean keeps(Element element) {
        return !omitted.contains(element);
    }
}
