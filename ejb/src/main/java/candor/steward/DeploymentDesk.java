package candor.steward;

import candor.audit.AdministrativeAct;
import candor.identity.Roles;
import candor.licensing.model.Deployment;
import candor.licensing.model.LicensingBook;
import candor.licensing.model.Organization;
import candor.platform.Cursor;
import candor.platform.RefusalException.Kind;
import candor.platform.Slice;
import candor.platform.TimeOrderedIds;
import candor.platform.model.Position;
import candor.policy.model.Hosting;
import candor.steward.model.DeploymentRow;
import candor.steward.model.SourceRows;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Deployments of the cloud services: where they run, who manages them, for whom (R2 to R5). */
@Stateless
@RolesAllowed(Roles.STEWARD)
public class DeploymentDesk {
    private static final int LONGEST_NAME = 100;

    @Inject
    private SourceRows rows;

    @Inject
    private LicensingBook book;

    @Inject
    private TimeOrderedIds ids;

    @Inject
    private Event<AdministrativeAct> acts;

    /**
     * The newest first.
     *
     * @param text         that the name contains; absent: all
     * @param organization short name of whom they run for; absent: all
     * @throws candor.platform.InvalidCursorException if the cursor is none of ours
     */
    public Slice<DeploymentRow> list(
            @Nullable String text, @Nullable String organization, @Nullable String cursor, int limit) {
        Position after = cursor == null ? null : Cursor.read(cursor);
        return Slice.of(
                rows.deployments(text, organization, after, limit + 1),
                limit,
                each -> new Position(each.createdAt(), each.id()));
    }

    /**
     * @param organization short name of whom it runs for; of a private one, and of no other
     * @throws DeskRefusedException if the name is taken, or the organization is not known or does not go with the hosting
     */
    public DeploymentRow create(String name, Hosting hosting, @Nullable String organization) {
        Organization of = organization == null
                ? null
                : book.organization(organization).orElseThrow(DeploymentDesk::wrongOrganization);
        if ((hosting == Hosting.SHARED) != (of == null)) {
            throw wrongOrganization();
        }
        UUID id = ids.next();
        String line = Line.of(name, LONGEST_NAME, "/name");
        if (!book.add(new Deployment(id, line, hosting, of))) {
            throw new DeskRefusedException(Kind.NAME_TAKEN, "/name");
        }
        acts.fire(new AdministrativeAct(
                "deployment.created",
                of == null ? null : of.id(),
                id.toString(),
                Map.of("deployment", line, "hosting", hosting.name())));
        return rows.deployment(id).orElseThrow();
    }

    private static DeskRefusedException wrongOrganization() {
        return new DeskRefusedException(Kind.BAD_REQUEST, "/organization");
    }
}
