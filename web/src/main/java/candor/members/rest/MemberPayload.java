package candor.members.rest;

import candor.members.MemberView;
import candor.members.MemberView.Amount;
import candor.members.MemberView.License;
import candor.policy.model.Surface;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who belongs, or belonged, to my organization.
 *
 * @param administrator as last known; null: nobody knows, for the person has not been here
 * @param leftAt        null: still belongs to it
 * @param lastSeen      the later of the two below; null: there is neither
 * @param lastSignIn    to the hour
 * @param lastRecord    when the newest record occurred that is held for the organization
 * @param licenses      the organization's that the person works, worked or will work under
 * @param records       that are held for the organization
 * @param bytes         of their content as JSON text, and of assets
 * @param volumes       the same by surface; one without records is not in it
 */
public record MemberPayload(
        UUID id,
        String signInName,
        @Nullable Boolean administrator,
        Instant joinedAt,
        @Nullable Instant leftAt,
        @Nullable Instant lastSeen,
        @Nullable Instant lastSignIn,
        @Nullable Instant lastRecord,
        List<License> licenses,
        long records,
        long bytes,
        Map<Surface, Amount> volumes) {

    static MemberPayload of(MemberView view) {
        return new MemberPayload(
                view.id(),
                view.signInName(),
                view.administrator(),
                view.joinedAt(),
                view.leftAt(),
                view.lastSeen(),
                view.lastSignIn(),
                view.lastRecord(),
                view.licenses(),
                view.total().records(),
                view.total().bytes(),
                view.volumes());
    }
}
