package candor.records;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a record is held (R14), as people and clients read it.
 *
 * @param rules       numbers of the rules that decided, such as {@code R8}
 * @param clause      of the published statement, such as {@code 3, Enterprise}
 * @param owner       short name of the organization, or {@code license-holder}
 * @param clauseText  the clause's words in the published statement
 * @param why         the same in plain words
 * @param retainUntil the last day on which it is held
 */
public record BasisView(
        String policyVersion,
        List<String> rules,
        String clause,
        @Nullable String licenseType,
        @Nullable String hosting,
        @Nullable AgreementRef agreement,
        String disposition,
        String owner,
        List<String> purposes,
        List<String> rights,
        int retentionDays,
        LocalDate retainUntil,
        String clauseText,
        String why) {

    /** What {@code owner} says where no organization is the owner. */
    public static final String LICENSE_HOLDER = "license-holder";

    /** How an owner is named: the organization, or whoever holds the license. */
    public static String owner(@Nullable String organization) {
        return organization == null ? LICENSE_HOLDER : organization;
    }

    /** An agreement by its organization's short name and its version. */
    public record AgreementRef(String organization, int version) {}
}
