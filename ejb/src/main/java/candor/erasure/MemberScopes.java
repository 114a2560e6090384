package candor.erasure;

import candor.erasure.model.ErasureFilter;
import candor.erasure.model.ErasureScope;
import candor.licensing.NamedMembers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Which rows an organization's administrators mean, who name people as they sign in. */
@ApplicationScoped
public class MemberScopes {
    @Inject
    private NamedMembers members;

    /** @throws candor.licensing.UnknownMemberException if a name is no member's */
    ErasureScope of(UUID organization, MemberFilter wanted) {
        return ErasureScope.ofOrganization(
                organization,
                new ErasureFilter(
                        members.of(organization, wanted.users()),
                        wanted.surfaces(),
                        wanted.categories(),
                        wanted.jobs(),
                        wanted.from(),
                        wanted.to()));
    }
}
