package candor.licensing.model;

import candor.policy.model.AgreementTerms;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** The stored form of an agreement's terms. Strict: an unknown word or a missing list is an error, never a default. */
final class AgreementTermsJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private AgreementTermsJson() {}

    static AgreementTerms read(String json) {
        try {
            return JSON.readValue(json, AgreementTerms.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("agreement terms that are not in the policy's vocabulary", e);
        }
    }
}
