package candor.records;

import candor.audit.model.AccessRepository;
import candor.identity.CurrentPerson;
import candor.identity.Roles;
import candor.licensing.model.LicensingRepository;
import candor.records.model.Holder;
import candor.records.model.Holder.OfPerson;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** The caller's own records: under the caller's name, and nameless ones of the caller's consumer licenses. */
@Stateless
@RolesAllowed(Roles.CUSTOMER)
public class MyRecords {
    private static final int MOST_LOOKS = 50;

    @Inject
    private AccessRepository accesses;

    @Inject
    private CurrentPerson current;

    @Inject
    private LicensingRepository licensing;

    @Inject
    private RecordList list;

    @Inject
    private RecordViews views;

    @Inject
    private RecordContents contents;

    /**
     * @throws candor.platform.InvalidCursorException if the cursor is none of ours
     * @throws candor.identity.UnknownPersonException if our tables do not know the caller
     */
    public RecordPage find(RecordSearch search) {
        return views.of(list.page(me(), search, null), current.caller());
    }

    /** A record of the caller's; somebody else's is the same as none. */
    public Optional<RecordView> record(UUID id) {
        return list.find(me(), id).map(found -> views.of(found, current.caller()));
    }

    /** The same, with who else looked at it (R19). */
    public Optional<OpenedRecord> open(UUID id) {
        return list.find(me(), id)
                .map(found -> new OpenedRecord(
                        views.of(found, current.caller()),
                        accesses.looksAtRecord(found.id(), current.caller().personId(), MOST_LOOKS)));
    }

    /** The bytes of an asset of the caller's; of a record that has none, and of somebody else's, there are none. */
    public Optional<AssetBytes> content(UUID id) {
        return list.find(me(), id).flatMap(contents::of);
    }

    private Holder me() {
        UUID person = current.caller().personId();
        return new OfPerson(person, licensing.consumerLicensesOf(person));
    }
}
