package candor.collection.minimization;

import candor.policy.model.ElementRef;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** What {@link Minimizer#check} says of a record. */
public sealed interface Checked {

    /**
     * The record cannot be taken ({@code INVALID}).
     *
     * @param pointer RFC 6901, to the member at fault, from the record's root; empty for the record itself
     */
    record Invalid(String pointer, Reason reason) implements Checked {}

    /**
     * A record without images (R10), unlisted members and unstorable characters.
     *
     * @param content  the cleaned record, envelope included; owned by this package, not to be changed
     * @param present  the elements that the record has something of
     * @param dropped  RFC 6901 pointers to what was dropped or cleaned, from the root of the record as it was sent;
     *   names
     *                 are cut to 100 characters; past {@link Dropped#LIMIT} entries one last entry {@code "…"} stands
     *                 for
     *                 the rest
     */
    record Clean(ObjectNode content, Envelope envelope, Set<ElementRef> present, List<String> dropped)
            implements Checked {
        public Clean {
            present = Set.copyOf(present);
            dropped = List.copyOf(dropped);
        }
    }
}
