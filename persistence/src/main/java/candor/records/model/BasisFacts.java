package candor.records.model;

import candor.platform.model.Sha256;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a row is held, in the policy's words (POLICY, "basis").
 *
 * @param policyVersion           in force when the data was made
 * @param arrivalPolicyVersion    in force when it arrived (R12); mostly the same
 * @param agreementVersion        of the agreement in force when the data was made; absent: none was
 * @param arrivalAgreementVersion of the agreement in force at arrival; absent: none was
 * @param reappliedAgreementVersion of an agreement that was applied later, to what was held already (R11)
 * @param omitted                 elements that this basis does not allow to be kept
 * @param ownerOrganization       short name, where an organization is the owner
 * @param retentionDays           period in days (R15)
 */
public record BasisFacts(
        String policyVersion,
        String arrivalPolicyVersion,
        String clause,
        List<String> rules,
        @Nullable String licenseType,
        @Nullable String hosting,
        @Nullable String agreementOrganization,
        @Nullable Integer agreementVersion,
        @Nullable Integer arrivalAgreementVersion,
        @Nullable Integer reappliedAgreementVersion,
        String disposition,
        List<String> omitted,
        String owner,
        @Nullable String ownerOrganization,
        List<String> purposes,
        List<String> rights,
        int retentionDays) {

    public BasisFacts {
        rules = List.copyOf(rules);
        omitted = List.copyOf(omitted);
        purposes = List.copyOf(purposes);
        rights = List.copyOf(rights);
    }

    /** Of a row as it arrives: nothing was applied later. */
    public BasisFacts(
            String policyVersion,
            String arrivalPolicyVersion,
            String clause,
            List<String> rules,
            @Nullable String licenseType,
            @Nullable String hosting,
            @Nullable String agreementOrganization,
            @Nullable Integer agreementVersion,
            @Nullable Integer arrivalAgreementVersion,
            String disposition,
            List<String> omitted,
            String owner,
            @Nullable String ownerOrganization,
            List<String> purposes,
            List<String> rights,
            int retentionDays) {
        this(
                policyVersion,
                arrivalPolicyVersion,
                clause,
                rules,
                licenseType,
                hosting,
                agreementOrganization,
                agreementVersion,
                arrivalAgreementVersion,
                null,
                disposition,
                omitted,
                owner,
                ownerOrganization,
                purposes,
                rights,
                retentionDays);
    }

    /** SHA-256 over all facts: equal facts are one row. */
    public byte[] digest() {
        return Sha256.of(toString());
    }
}
