package candor.erasurerequest;

import candor.platform.Slice;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests that wait for the caller's decision. Every look at one is written down for the person (R19). */
public interface ErasureRequestQueue {

    /**
     * The earliest deadline first.
     *
     * @throws candor.platform.InvalidCursorException if the cursor is none of ours
     */
    Slice<RequestToDecide> list(@Nullable String cursor, int limit);

    /** One of them, with what it would reach; what is not the caller's to decide is the same as none. */
    Optional<RequestToDecide> find(UUID id);

    /**
     * Orders the deletion.
     *
     * @return whether there was such a request
     * @throws RequestRefusedException if it is the caller's own, or does not wait any more
     * @throws candor.hold.HeldException if a legal hold keeps any of it
     */
    boolean approve(UUID id);

    /**
     * @param reason is shown to the person; 1 to 2,000 characters
     * @return whether there was such a request
     * @throws RequestRefusedException if it is the caller's own, or does not wait any more
     * @throws IllegalArgumentException without a reason
     */
    boolean reject(UUID id, String reason);
}
