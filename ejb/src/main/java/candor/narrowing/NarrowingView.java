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
 * @param omittedByAgreement whatever the administrators say
 * @param effective          what is decided of data that is made and arrives now, on the shared cloud for its surface
 */
public record NarrowingView(
        List<ElementRef> omit,
        @Nullable Instant since,
        @Nullable String setBy,
        List<ElementRef> omittedByAgreement,
        Map<Category, Effective> effective) {

    public record Effective(Disposition disposition, Set<ElementRef> omitted) {}
}
