package candor.steward;

import candor.audit.AdministrativeAct;
import candor.identity.Roles;
import candor.licensing.model.CollectorKey;
import candor.licensing.model.CollectorKeyBook;
import candor.licensing.model.LicensingBook;
import candor.licensing.model.SourceOrigin;
import candor.platform.Cursor;
import candor.platform.RefusalException.Kind;
import candor.platform.Slice;
import candor.platform.TimeOrderedIds;
import candor.platform.model.Position;
import candor.steward.model.KeyRow;
import candor.steward.model.SourceRows;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Collector keys: made, shown once, rotated with an overlap, taken back. The intake asks the table for every request, so that
 * each of these holds on every node from the next request on.
 */
@Stateless
@RolesAllowed(Roles.STEWARD)
public class KeyDesk {
    /** A key that is to be replaced is not left for good. */
    public static final Duration LONGEST_OVERLAP = Duration.ofDays(90);

    @Inject
    private SourceRows rows;

    @Inject
    private CollectorKeyBook keys;

    @Inject
    private LicensingBook licensing;

    @Inject
    private TimeOrderedIds ids;

    @Inject
    private Clock clock;

    @Inject
    private Event<AdministrativeAct> acts;

    /**
     * The newest first; never a key itself.
     *
     * @param organization short name of whose license or deployment they are of; absent: of all
     * @param valid        only those that are not revoked
     * @throws candor.platform.InvalidCursorException if the cursor is none of ours
     */
    public Slice<KeyRow> list(@Nullable String organization, boolean valid, @Nullable String cursor, int limit) {
        Position after = cursor == null ? null : Cursor.read(cursor);
        return Slice.of(
                rows.keys(organization, valid, after, limit + 1),
                limit,
                each -> new Position(each.createdAt(), each.id()));
    }

    public Optional<KeyRow> find(UUID id) {
        return rows.key(id);
    }

    /** @throws DeskRefusedException if there is no such license or deployment */
    public NewKey make(SourceOrigin origin) {
        if (origin.license() != null && licensing.license(origin.license()).isEmpty()) {
            throw new DeskRefusedException(Kind.BAD_REQUEST, "/license");
        }
        if (origin.deployment() != null
                && licensing.deployment(origin.deployment()).isEmpty()) {
            throw new DeskRefusedException(Kind.BAD_REQUEST, "/deployment");
        }
        NewKey made = make(keys.source(origin, ids.next()));
        tell("key.made", made.row(), Map.of());
        return made;
    }

    /**
     * Makes a key of the same source, and lets the old one be taken until a moment.
     *
     * @param until absent: the old one is refused at once
     * @return absent: there is no such key
     * @throws DeskRefusedException if it is refused already, or {@code until} is past or too far ahead
     */
    public Optional<NewKey> rotate(UUID id, @Nullable Instant until) {
        Instant now = clock.instant();
        if (until != null && (until.isBefore(now) || until.isAfter(now.plus(LONGEST_OVERLAP)))) {
            throw new DeskRefusedException(Kind.BAD_REQUEST, "/until");
        }
        return keys.find(id).map(old -> {
            if (old.isRevoked(now)) {
                throw new DeskRefusedException(Kind.ALREADY_ENDED, null);
            }
            NewKey made = make(old.sourceId());
            if (until == null) {
                keys.revoke(id);
            } else {
                keys.revokeAt(id, until.truncatedTo(ChronoUnit.MICROS));
            }
            tell(
                    "key.rotated",
                    made.row(),
                    Map.of("old", id.toString(), "until", until == null ? "now" : until.toString()));
            return made;
        });
    }

    /** Refused from now on. @return absent: there is no such key */
    public Optional<KeyRow> revoke(UUID id) {
        return rows.key(id).map(key -> {
            if (!key.revoked()) {
                keys.revoke(id);
                tell("key.revoked", key, Map.of());
            }
            return rows.key(id).orElseThrow();
        });
    }

    private NewKey make(UUID source) {
        NewKey.Text text = NewKey.Text.random();
        UUID id = ids.next();
        keys.add(new CollectorKey(id, source, text.prefix(), text.hash()));
        return new NewKey(rows.key(id).orElseThrow(), text.key());
    }

    private void tell(String action, KeyRow key, Map<String, String> details) {
        Map<String, String> words = new TreeMap<>(details);
        words.put("surface", key.surface().name());
        if (key.prefix() != null) {
            words.put("prefix", key.prefix());
        }
        UUID organization = key.organization() == null
                ? null
                : licensing
                        .organization(key.organization())
                        .map(each -> each.id())
                        .orElse(null);
        acts.fire(new AdministrativeAct(action, organization, key.id().toString(), words));
    }
}
