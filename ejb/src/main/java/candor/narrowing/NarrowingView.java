package candor.narrowing;

import candor.policy.model.Category;
import candor.policy.model.Disposition;
import candor.policy.model.ElementRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is left out of what is collected for an organization.
 *
 * @param omit               by its administrators, beyond the agreement
 * @param since              when they last said so; absent: never
 * @param setBy              sign-in name of who did
 * @param switchedOff        each of these elements, since when and by whom without a break
 * @param omittedByAgreement whatever the administrators say
 * @param effective          what is decided of data that is made and arrives now, on the shared cloud for its surface
 */
public record NarrowingView(
        List<ElementRef> omit,
        @Nullable Instant since,
        @Nullable String setBy,
        List<SwitchedOff> switchedOff,
        List<ElementRef> omittedByAgreement,
        Map<Category, Effective> effective) {

    /** @param by sign-in name */
    public record SwitchedOff(ElementRef element, Instant since, String by) {}

    public record Effective(Disposition disposition, Set<ElementRef> omitted) {}
}
