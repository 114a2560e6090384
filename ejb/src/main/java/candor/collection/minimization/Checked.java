package candor.collection.minimization;

import candor.policy.model.ElementRef;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@link Minimizer#check} says of a record. */
public sealed interface Checked {

    /**
     * The record cannot be taken ({@code INVALID}).
     *
     * @param pointer RFC 6901, to the member at fault, from the record's root; empty for the record itself
     */
    record Invalid(String pointer, Reason reason) implements Checked {}

    /**
     * A record without unlisted members (R1), unstorable characters, and images where they are refused (R10).
     *
     * @param kind     by which it was checked
     * @param content  the cleaned record, envelope included; owned by this package, not to be changed
     * @param present  the elements that the record has something of, those that its envelope carries included
     * @param dropped  RFC 6901 pointers to what was dropped or cleaned, from the root of the record as it was sent;
     *   names
     *                 are cut to 100 characters; past {@link Dropped#LIMIT} entries one last entry {@code "…"} stands
     *                 for
     *                 the rest
     */
    record Clean(RecordKind kind, ObjectNode content, Envelope envelope, Set<ElementRef> present, List<String> dropped)
            implements Checked {
        public Clean {
            present = Set.copyOf(present);
            dropped = List.copyOf(dropped);
        }

        /**
         * Which job a record of the cloud services is about, as it was sent: to tell jobs apart, by a digest. What is kept of
         * it as text is what {@link Minimized#content()} has, since it may be an echo (R13).
         */
        public @Nullable String jobId() {
            return content.path(CloudShapes.JOB_ID).textValue();
        }
    }
}
