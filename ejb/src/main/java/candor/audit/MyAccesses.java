package candor.audit;

import candor.audit.model.AccessRepository;
import candor.audit.model.PastLook;
import candor.audit.model.SeenRecord;
import candor.identity.CurrentPerson;
import candor.identity.Roles;
import candor.platform.Cursor;
import candor.platform.Slice;
import candor.platform.model.Position;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who looked at the caller's records, when, in which role and why (R19). One's own looks are not among them. */
@Stateless
@RolesAllowed(Roles.CUSTOMER)
public class MyAccesses {
    private static final int MOST_RECORDS = 3;

    @Inject
    private CurrentPerson current;

    @Inject
    private AccessRepository accesses;

    /**
     * @param cursor {@code next} of the page before; absent: from the newest on
     * @throws candor.platform.InvalidCursorException if the cursor is none of ours
     */
    public LookPage find(@Nullable String cursor, int limit) {
        Position after = cursor == null ? null : Cursor.read(cursor);
        List<PastLook> found = accesses.looksAt(current.caller().personId(), after, limit + 1);
        Slice<PastLook> slice = Slice.of(found, limit, look -> new Position(look.at(), look.id()));
        return new LookPage(slice.items(), slice.next());
    }

    /** Some of the caller's records that looks of such a page were at and that are still there, newest first, by look. */
    public Map<UUID, List<SeenRecord>> stillThere(LookPage page) {
        List<UUID> looks = page.items().stream().map(PastLook::id).toList();
        return accesses.stillThere(looks, current.caller().personId(), MOST_RECORDS).stream()
                .collect(Collectors.groupingBy(SeenRecord::look));
    }
}
