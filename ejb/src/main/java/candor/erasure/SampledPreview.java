package candor.erasure;

import java.util.List;

/**
 * What a deletion would take away, with some of it to look at.
 *
 * @param samples  the latest of each category that has most; none without the tool VIEW
 * @param viewable whether the organization's administrators have that tool (R16)
 */
public record SampledPreview(ErasurePreview preview, List<ErasureSample> samples, boolean viewable) {}
