package candor.collection;

import candor.policy.model.Category;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one record (contract).
 *
 * @param id       the record's own; absent if it could not be read
 * @param retained categories of which something is kept
 * @param omitted  elements that came and are not kept, as {@code CATEGORY.ELEMENT}
 * @param dropped  RFC 6901 pointers to members that nothing keeps: not listed, an image (R10), an unknown user
 * @param problem  RFC 6901 pointer to the member at fault, of an {@code INVALID} record
 * @param reason   a code that says what is wrong there
 * @param content  of an asset's bytes: what came and what is stored
 */
@JsonInclude(Include.NON_NULL)
public record Receipt(
        @Nullable String id,
        Outcome outcome,
        @Nullable List<Category> retained,
        @Nullable List<String> omitted,
        @Nullable List<String> dropped,
        @Nullable Basis basis,
        @Nullable String problem,
        @Nullable String reason,
        @Nullable Content content) {

    /**
     * @param rules       the rules that decided of what the record brought
     * @param retainUntil the last day on which any of it is held; absent if nothing is
     */
    @JsonInclude(Include.NON_NULL)
    public record Basis(
            String policyVersion,
            List<String> rules,
            String clause,
            @Nullable String licenseType,
            @Nullable Agreement agreement,
            String owner,
            @Nullable LocalDate retainUntil) {}

    /**
     * @param size         of what is stored, in bytes
     * @param sha256       of what was sent, in hexadecimal digits
     * @param storedSha256 of what is stored; the same unless metadata was taken out (R13)
     */
    public record Content(long size, String sha256, String storedSha256) {}

    public record Agreement(String organization, int version) {}

    static Receipt invalid(@Nullable String id, String pointer, String reason) {
        return new Receipt(id, Outcome.INVALID, null, null, null, null, pointer, reason, null);
    }

    /** Of an asset's bytes. */
    static Receipt ofContent(
            UUID id,
            Outcome outcome,
            List<Category> retained,
            List<String> omitted,
            List<String> dropped,
            @Nullable Content content) {
        return new Receipt(id.toString(), outcome, retained, omitted, dropped, null, null, null, content);
    }

    static Receipt ofContent(UUID id, Outcome outcome) {
        return new Receipt(id.toString(), outcome, null, null, null, null, null, null, null);
    }

    static Receipt known(DecidedRecord record, Outcome outcome) {
        return new Receipt(record.clientId().toString(), outcome, null, null, null, null, null, null, null);
    }
}
