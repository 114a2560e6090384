package candor.diagnostics;

import candor.diagnostics.grouping.Grouping;
import candor.diagnostics.masking.MaskedJson;
import candor.diagnostics.masking.Masking;
import candor.diagnostics.model.ArrivedError;
import candor.diagnostics.model.ErrorArrivals;
import candor.diagnostics.model.SeenOccurrences;
import candor.diagnostics.model.SeenOccurrences.Occurrence;
import candor.licensing.model.LicensingRepository;
import candor.licensing.model.Organization;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes views of occurrences: masked, but for those that the reader has revealed and still may see. */
@ApplicationScoped
class OccurrenceViews {
    private static final int LONGEST_MESSAGE = 8_000;
    private static final int LONGEST_STACK = 64_000;

    @Inject
    private ErrorArrivals rows;

    @Inject
    private SeenOccurrences reveals;

    @Inject
    private PersonalWords words;

    @Inject
    private LicensingRepository licensing;

    @Inject
    private Clock clock;

    /** In the same order; one whose record has gone meanwhile is left out. */
    List<OccurrenceView> of(List<Occurrence> occurrences, UUID reader) {
        Map<UUID, ArrivedError> errors =
                rows
                        .read(occurrences.stream()
                                .map(Occurrence::record)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(ArrivedError::record, Function.identity()));
        List<OccurrenceView> views = new ArrayList<>();
        for (Occurrence occurrence : occurrences) {
            ArrivedError error = errors.get(occurrence.record());
            List<ErrorContent> contents =
                    error == null ? List.of() : ErrorContent.of(error.category(), error.content());
            if (occurrence.position() < contents.size()) {
                views.add(view(occurrence, error, contents.get(occurrence.position()), reader));
            }
        }
        return views;
    }

    private OccurrenceView view(Occurrence occurrence, ArrivedError error, ErrorContent content, UUID reader) {
        Instant until = reveals.revealedUntil(reader, occurrence.record(), occurrence.position(), clock.instant())
                .orElse(null);
        if (until != null) {
            return view(occurrence, error.signInName(), content, UnaryOperator.identity(), content.context(), until);
        }
        Masking masking = new Masking(words.of(error, content));
        JsonNode context = content.context();
        return view(
                occurrence,
                null,
                content,
                masking::mask,
                context.isMissingNode() ? context : new MaskedJson(masking).mask(context),
                null);
    }

    private OccurrenceView view(
            Occurrence occurrence,
            @Nullable String user,
            ErrorContent content,
            UnaryOperator<String> shown,
            JsonNode context,
            @Nullable Instant until) {
        return new OccurrenceView(
                new OccurrenceId(occurrence.record(), occurrence.position()).toString(),
                occurrence.record(),
                occurrence.at(),
                occurrence.surface(),
                nameOf(occurrence.organization()),
                user,
                Grouping.severity(content.severity()),
                cut(content.message(), LONGEST_MESSAGE, shown),
                cut(content.stack(), LONGEST_STACK, shown),
                context.isMissingNode() ? null : context,
                occurrence.tags().version(),
                occurrence.tags().pluginVersion(),
                occurrence.tags().host(),
                occurrence.tags().operatingSystem(),
                occurrence.tags().gpu(),
                until);
    }

    /** Masked before it is cut: half of a secret is not recognized as one. */
    private static @Nullable String cut(@Nullable String text, int longest, UnaryOperator<String> shown) {
        if (text == null) {
            return null;
        }
        int slack = 8_192;
        String bounded = text.length() <= longest + slack ? text : text.substring(0, longest + slack);
        String said = shown.apply(bounded);
        return said.length() <= longest ? said : said.substring(0, longest) + "…";
    }

    private @Nullable String nameOf(@Nullable UUID organization) {
        return organization == null
                ? null
                : licensing.organization(organization).map(Organization::name).orElse(null);
    }
}
