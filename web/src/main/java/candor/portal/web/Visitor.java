package candor.portal.web;

import candor.identity.CurrentPerson;
import candor.identity.PersonView;
import candor.identity.Roles;
import candor.identity.UnknownPersonException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whoever looks at the page: nobody yet, a person that our tables know, or one that they do not. */
@Named
@RequestScoped
public class Visitor {
    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentPerson current;

    private boolean lookedUp;
    private @Nullable PersonView person;

    public boolean isSignedIn() {
        return request.getUserPrincipal() != null;
    }

    /** Signed in, and none of ours: nothing can be theirs. */
    public boolean isStranger() {
        return isSignedIn() && person() == null;
    }

    public boolean isCustomer() {
        return has(Roles.CUSTOMER);
    }

    public boolean isAdministrator() {
        return has(Roles.ORG_ADMIN);
    }

    public boolean isStaff() {
        return has(Roles.STAFF);
    }

    public boolean isSteward() {
        return has(Roles.STEWARD);
    }

    public String getName() {
        PersonView known = person();
        return known == null ? "" : known.signInName();
    }

    /** The organization's name for people, or nothing. */
    public String getOrganization() {
        PersonView known = person();
        return known == null || known.organizationName() == null ? "" : known.organizationName();
    }

    /** An owner's short name as this visitor knows it. */
    public String nameOf(String organization) {
        PersonView known = person();
        return known != null && organization.equals(known.organization()) ? getOrganization() : organization;
    }

    private boolean has(String role) {
        PersonView known = person();
        return known != null && known.roles().contains(role);
    }

    private @Nullable PersonView person() {
        if (!lookedUp) {
            person = isSignedIn() ? find() : null;
            lookedUp = true;
        }
        return person;
    }

    private @Nullable PersonView find() {
        boolean hasRole = Stream.of(Roles.CUSTOMER, Roles.ORG_ADMIN, Roles.STAFF, Roles.STEWARD)
                .anyMatch(request::isUserInRole);
        try {
            return hasRole ? current.view() : null;
        } catch (UnknownPersonException unknown) {
            return null;
        }
    }
}
