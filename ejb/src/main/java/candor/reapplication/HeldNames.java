package candor.reapplication;

import candor.licensing.model.LicensingRepository;
import candor.licensing.model.Person;
import candor.reapplication.model.HeldRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sign-in names that held reports may quote: those of the people they are about. */
@ApplicationScoped
public class HeldNames {
    @Inject
    private LicensingRepository licensing;

    Function<UUID, @Nullable String> of(List<List<HeldRow>> held) {
        List<UUID> people = held.stream()
                .flatMap(List::stream)
                .map(HeldRow::person)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return licensing.people(people).stream().collect(Collectors.toMap(Person::id, Person::signInName))::get;
    }
}
