package candor.erasure;

import candor.policy.model.Category;
import java.util.List;
import java.util.Map;

/**
 * What an order that waits for approval would take away now.
 *
 * @param samples  the latest of each category that has most; none without the tool VIEW
 * @param viewable whether the organization's administrators have that tool (R16)
 */
public record ProposedRows(Map<Category, Long> counts, long total, List<ErasureSample> samples, boolean viewable) {}
