package candor.audit;

import candor.audit.model.AuditedAct.Kind;
import candor.audit.model.FoundEntry;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit.
 *
 * @param sequence     its number in the chain, from 1 without a gap
 * @param id           of the act or look
 * @param kind         {@code ACT}: something was done in an office; {@code LOOK}: at somebody's data
 * @param at           when it was done
 * @param sealedAt     when it came into the chain
 * @param actor        sign-in name of who did it; absent: the system by itself
 * @param role         by which it was done: {@code org-admin}, {@code staff}, {@code steward}, {@code system}
 * @param organization short name of whose matter it is; absent: nobody's in particular
 * @param object       the id of what it was done to, or of the record that was seen
 * @param details      counts, versions and what was asked for, by name
 * @param reason       of a look
 * @param people       whose records were seen: how many people
 * @param records      that were seen
 * @param previous     hash of the entry before, in hexadecimal digits
 * @param hash         of this entry
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditEntryView(
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
        Map<String, String> details,
        @Nullable String reason,
        long people,
        long records,
        String previous,
        String hash) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};

    static AuditEntryView of(FoundEntry found) {
        return new AuditEntryView(
                found.sequence(),
                found.id(),
                found.kind(),
                found.at(),
                found.sealedAt(),
                found.actor(),
                found.role(),
                found.action(),
                found.organization(),
                found.organizationName(),
                found.object(),
                texts(found.kind() == Kind.ACT ? found.details() : found.filter()),
                found.reason(),
                found.people(),
                found.records(),
                HexFormat.of().formatHex(found.previous()),
                HexFormat.of().formatHex(found.hash()));
    }

    /** What is not of the form, since somebody has changed it, is shown as nothing: verifying finds it. */
    private static Map<String, String> texts(@Nullable String json) {
        try {
            return json == null ? Map.of() : JSON.readValue(json, TEXTS);
        } catch (JsonProcessingException changed) {
            return Map.of();
        }
    }
}
