package candor.audit;

import candor.audit.model.AuditFilter;
import candor.audit.model.AuditHead;
import candor.audit.model.AuditSearch;
import candor.audit.model.ChainExport;
import candor.audit.model.FoundEntry;
import candor.audit.model.SealedChain;
import candor.audit.model.SealedChain.Extent;
import candor.identity.Roles;
import candor.platform.Cursor;
import candor.platform.SearchedSlice;
import candor.platform.Slice;
import candor.platform.model.Position;
import candor.platform.model.SearchBounds;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The audit as stewards read it. That somebody read it is an act itself: it says who looked at whom. */
@Stateless
@RolesAllowed(Roles.STEWARD)
public class StewardAudit {
    private static final int MOST_PEOPLE = 100;

    @Inject
    private AuditSearch search;

    @Inject
    private SealedChain chain;

    @Inject
    private ChainExport export;

    @Inject
    private ChainWitness witness;

    @Inject
    private AuditNotes notes;

    /** @throws candor.platform.InvalidCursorException if the cursor is none of ours */
    public SearchedSlice<AuditEntryView> find(AuditFilter filter, @Nullable String cursor, int limit) {
        Position after = cursor == null ? null : Cursor.read(cursor);
        SearchedSlice<FoundEntry> found = filter.text() == null
                ? SearchedSlice.of(search.find(filter, after, limit + 1), limit, StewardAudit::place)
                : SearchedSlice.of(
                        search.search(filter, after, limit + 1, SearchBounds.USUAL), limit, StewardAudit::place);
        List<AuditEntryView> entries =
                found.slice().items().stream().map(AuditEntryView::of).toList();
        notes.write("audit.read", null, said(filter, entries.size()));
        return new SearchedSlice<>(new Slice<>(entries, found.slice().next()), found.searchedTo());
    }

    private static Position place(FoundEntry entry) {
        return new Position(entry.at(), entry.id());
    }

    /** One entry with the people whose records it saw; absent: there is none of this number. */
    public Optional<AuditDetail> find(long sequence) {
        Optional<FoundEntry> found = search.find(sequence);
        found.ifPresent(entry -> notes.write("audit.read", String.valueOf(sequence), Map.of()));
        return found.map(entry -> new AuditDetail(AuditEntryView.of(entry), search.seen(entry.id(), MOST_PEOPLE)));
    }

    /** All that entries are of, by name. */
    public List<String> actions() {
        return search.actions();
    }

    /** The newest signed head; absent: nothing was ever sealed. */
    public Optional<AuditHead> head() {
        return chain.head();
    }

    public AuditExtent extent() {
        Extent extent = chain.extent();
        return new AuditExtent(extent.entries(), extent.unsealed(), witness.alarms());
    }

    /**
     * Writes a part of the chain with its heads (docs/audit.md); reads portion by portion.
     *
     * @param first number of the first entry, from 1
     * @param last  at least to this entry, and on to the head that signs it; absent: to the newest head
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void export(long first, @Nullable Long last, Appendable lines) throws IOException {
        notes.write(
                "audit.exported",
                null,
                Map.of("from", String.valueOf(first), "to", last == null ? "end" : last.toString()));
        export.write(first, last, lines);
    }

    /** What was asked for by name, without the text: it may be somebody's. */
    private static Map<String, String> said(AuditFilter filter, int entries) {
        Map<String, String> said = new TreeMap<>(Map.of("entries", String.valueOf(entries)));
        put(said, "from", filter.from());
        put(said, "to", filter.to());
        put(said, "kind", filter.kind());
        put(said, "action", filter.action());
        put(said, "organization", filter.organization());
        put(said, "actor", filter.actor() == null ? null : "named");
        put(said, "person", filter.person() == null ? null : "named");
        put(said, "text", filter.text() == null ? null : "searched");
        return said;
    }

    private static void put(Map<String, String> said, String name, @Nullable Object value) {
        if (value != null) {
            said.put(name, value.toString());
        }
    }
}
