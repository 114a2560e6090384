package candor.erasure;

import candor.erasure.model.ErasureReach;
import candor.erasure.model.ErasureScope;
import candor.identity.Caller;
import candor.licensing.model.LicensingRepository;
import candor.licensing.model.Person;
import candor.policy.model.Category;
import candor.records.model.CollectedRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts what administrators think of deleting and shows them some of it; the people it is about can see both (R19). */
@ApplicationScoped
public class PreviewReading {
    private static final int SAMPLES = 6;

    @Inject
    private Erasures erasures;

    @Inject
    private ErasureReach reach;

    @Inject
    private ErasureLooks looks;

    @Inject
    private LicensingRepository licensing;

    /** Rows by category. Numbers of everybody together say nothing of anybody: only who is named in the filter was looked at. */
    Map<Category, Long> count(ErasureScope scope, UUID moment, Caller caller) {
        Map<Category, Long> counts = erasures.preview(scope, moment);
        if (!scope.filter().people().isEmpty()) {
            looks.counted(caller, reach.byPerson(scope, moment));
        }
        return counts;
    }

    /** @param counts of the same rows */
    List<ErasureSample> samples(ErasureScope scope, UUID moment, Map<Category, Long> counts, Caller caller) {
        List<CollectedRecord> records = counts.entrySet().stream()
                .sorted(Map.Entry.<Category, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SAMPLES)
                .map(each -> reach.sample(scope, moment, each.getKey()))
                .flatMap(Optional::stream)
                .toList();
        looks.sampled(caller, records);
        Map<UUID, String> names =
                licensing
                        .people(records.stream()
                                .flatMap(each -> each.personId().stream())
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Person::id, Person::signInName));
        return records.stream().map(sample(names::get)).toList();
    }

    private static Function<CollectedRecord, ErasureSample> sample(Function<UUID, String> name) {
        return record -> new ErasureSample(
                record.id(),
                record.category(),
                record.occurredAt(),
                record.personId().map(name).orElse(null),
                MaskedText.ofContent(record.content()));
    }
}
