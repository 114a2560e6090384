package candor.audit.model;

import candor.audit.model.AuditedAct.Kind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is read by people: with names, which are joined when it is read.
 *
 * @param id               of the act or look
 * @param actor            sign-in name; absent: the system
 * @param organization     short name
 * @param organizationName for people
 * @param details          of an act: a JSON object of texts
 * @param filter           of a look: a JSON object of texts
 * @param people           of a look: whose records were seen
 * @param records          of a look: how many were seen
 */
public record FoundEntry(
        long sequence,
        UUID id,
        Kind kind,
        Instant at,
        Instant sealedAt,
        @Nullable String actor,
        String role,
        String action,
        @Nullable String organization,
        @Nullable String organizationName,
        @Nullable String object,
        @Nullable String details,
        @Nullable String reason,
        @Nullable String filter,
        long people,
        long records,
        byte[] previous,
        byte[] hash) {}
