package candor.erasurerequest;

import candor.erasure.ErasureView;
import candor.erasurerequest.model.RequestState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request, as the person who made it sees it.
 *
 * @param organization whose administrators decide, by short name; absent: stewards do
 * @param dueAt        by when it has to be answered
 * @param overdue      whether that has passed without an answer
 * @param decidedAs    in which role it was decided: {@code org-admin}, {@code steward}
 * @param reason       why it was rejected
 * @param erasure      the deletion that its approval ordered
 * @param held         whether a legal hold keeps any of it from being deleted
 * @param mailed       whether the person is written to; mail that was not sent yet counts
 */
public record ErasureRequestView(
        UUID id,
        RequestState state,
        ChosenRows filter,
        @Nullable String organization,
        Instant askedAt,
        Instant dueAt,
        boolean overdue,
        @Nullable String decidedBy,
        @Nullable String decidedAs,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        @Nullable Instant endedAt,
        @Nullable ErasureView erasure,
        boolean held,
        boolean mailed) {}
