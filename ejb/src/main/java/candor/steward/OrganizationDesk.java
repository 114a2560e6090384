package candor.steward;

import candor.audit.AdministrativeAct;
import candor.identity.Roles;
import candor.licensing.model.LicensingBook;
import candor.licensing.model.LicensingRepository;
import candor.licensing.model.Person;
import candor.platform.Cursor;
import candor.platform.RefusalException.Kind;
import candor.platform.Slice;
import candor.platform.TimeOrderedIds;
import candor.platform.model.Position;
import candor.steward.model.OrganizationRow;
import candor.steward.model.OrganizationRows;
import candor.steward.model.PersonRow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Organizations and who belongs to them, as far as the identity provider is not asked. */
@Stateless
@RolesAllowed(Roles.STEWARD)
public class OrganizationDesk {
    private static final int LONGEST_NAME = 200;

    @Inject
    private OrganizationRows rows;

    @Inject
    private LicensingBook book;

    @Inject
    private LicensingRepository licensing;

    @Inject
    private TimeOrderedIds ids;

    @Inject
    private Event<AdministrativeAct> acts;

    /**
     * The newest first.
     *
     * @param text that a name contains; absent: all
     * @throws candor.platform.InvalidCursorException if the cursor is none of ours
     */
    public Slice<OrganizationRow> list(@Nullable String text, @Nullable String cursor, int limit) {
        Position after = cursor == null ? null : Cursor.read(cursor);
        return Slice.of(rows.list(text, after, limit + 1), limit, each -> new Position(each.createdAt(), each.id()));
    }

    public Optional<OrganizationRow> find(UUID id) {
        return rows.find(id);
    }

    /** @throws DeskRefusedException if the name is taken, or the name for people is none */
    public OrganizationRow create(OrganizationName name, String displayName) {
        UUID id = ids.next();
        if (!book.addOrganization(id, name.text(), Line.of(displayName, LONGEST_NAME, "/displayName"))) {
            throw new DeskRefusedException(Kind.NAME_TAKEN, "/name");
        }
        tell("organization.created", id, id, Map.of("organization", name.text()));
        return rows.find(id).orElseThrow();
    }

    /**
     * @return absent: there is no such organization
     * @throws DeskRefusedException if the name for people is none
     */
    public Optional<OrganizationRow> rename(UUID id, String displayName) {
        if (!book.rename(id, Line.of(displayName, LONGEST_NAME, "/displayName"))) {
            return Optional.empty();
        }
        tell("organization.renamed", id, id, Map.of());
        return rows.find(id);
    }

    /**
     * Who belongs to it, the newest first.
     *
     * @param text that a sign-in name contains; absent: all
     * @return absent: there is no such organization
     */
    public Optional<Slice<PersonRow>> people(UUID id, @Nullable String text, @Nullable String cursor, int limit) {
        Position after = cursor == null ? null : Cursor.read(cursor);
        return licensing
                .organization(id)
                .map(any -> Slice.of(
                        rows.people(id, text, after, limit + 1),
                        limit,
                        each -> new Position(each.createdAt(), each.id())));
    }

    /**
     * Makes somebody a member: who is not known yet is known from now on, and may be named in what is collected.
     *
     * @return the person's id; absent: there is no such organization
     * @throws DeskRefusedException if the person belongs to an organization already
     */
    public Optional<UUID> join(UUID id, String signInName) {
        return licensing.organization(id).map(organization -> {
            String name = Line.of(signInName, LONGEST_NAME, "/user");
            UUID person = ids.next();
            if (!book.addPerson(person, name, id)) {
                person = book.person(name).map(Person::id).orElseThrow();
                if (!book.join(person, id)) {
                    throw new DeskRefusedException(Kind.NAME_TAKEN, "/user");
                }
            }
            tell("person.joined", id, person, Map.of("organization", organization.name()));
            return person;
        });
    }

    /** Their rows stay the organization's, and their licenses theirs until they are ended. @return whether they belonged to it */
    public boolean leave(UUID id, UUID person) {
        boolean left = book.leave(person, id);
        if (left) {
            tell("person.left", id, person, Map.of());
        }
        return left;
    }

    private void tell(String action, UUID organization, UUID object, Map<String, String> details) {
        acts.fire(new AdministrativeAct(action, organization, object.toString(), details));
    }
}
