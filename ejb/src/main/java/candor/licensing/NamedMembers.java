package candor.licensing;

import candor.licensing.model.LicensingRepository;
import candor.licensing.model.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** An organization's people by the names they sign in with. */
@ApplicationScoped
public class NamedMembers {
    @Inject
    private LicensingRepository licensing;

    /** @throws UnknownMemberException if a name is no member's: nothing is done about fewer people than were meant */
    public Set<UUID> of(UUID organization, Collection<String> signInNames) {
        return signInNames.stream()
                .map(name ->
                        licensing.memberOf(organization, name).map(Person::id).orElseThrow(UnknownMemberException::new))
                .collect(Collectors.toSet());
    }
}
