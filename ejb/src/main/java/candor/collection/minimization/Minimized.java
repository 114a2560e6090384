package candor.collection.minimization;

import candor.policy.model.Category;
import candor.policy.model.ElementRef;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * What of a record is kept.
 *
 * @param content     by category, the record's own structure with only what that category keeps, and the keys beside it;
 *                    a category of which nothing is left is absent and has no row. Where what is left is carried by the
 *                    row's own time or person, the keys stand alone, as for an account change that only says who made
 *                    it ({@code {"type": "account-change"}}), or the content is empty, as for a route of which only the
 *                    time is kept
 * @param omitted     elements that the record had and that are not kept, sorted
 * @param scrubbed    whether omitted text was echoed in something retained, and replaced there (R13)
 * @param envelope    the record's, its free texts scrubbed as well
 * @param alsoDropped RFC 6901 pointers to what was dropped for what the decision omits, beyond what the check dropped
 */
public record Minimized(
        Map<Category, ObjectNode> content,
        List<ElementRef> omitted,
        boolean scrubbed,
        Envelope envelope,
        List<String> alsoDropped) {}
