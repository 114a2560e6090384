package candor.narrowing.rest;

import candor.narrowing.NarrowingView;
import candor.policy.model.ElementRef;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is left out of what is collected for an organization; elements as {@code CATEGORY.ELEMENT}.
 *
 * @param switchedOff each element of {@code omit}, since when and by whom without a break
 * @param effective by category what is decided of data that is made and arrives now
 */
@JsonInclude(Include.NON_NULL)
public record CollectionPayload(
        List<String> omit,
        @Nullable Instant since,
        @Nullable String setBy,
        List<SwitchedOff> switchedOff,
        List<String> omittedByAgreement,
        Map<String, Effective> effective) {

    /** @param by sign-in name */
    public record SwitchedOff(String element, Instant since, String by) {}

    public record Effective(String disposition, List<String> omitted) {}

    static CollectionPayload of(NarrowingView view) {
        Map<String, Effective> effective = new LinkedHashMap<>();
        view.effective()
                .forEach((category, each) -> effective.put(
                        category.name(), new Effective(each.disposition().name(), texts(each.omitted()))));
        return new CollectionPayload(
                texts(view.omit()),
                view.since(),
                view.setBy(),
                view.switchedOff().stream()
                        .map(each -> new SwitchedOff(each.element().toString(), each.since(), each.by()))
                        .toList(),
                texts(view.omittedByAgreement()),
                effective);
    }

    private static List<String> texts(Collection<ElementRef> elements) {
        return elements.stream().map(ElementRef::toString).toList();
    }
}
