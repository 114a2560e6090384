package candor.licensing.model;

import candor.policy.model.AgreementTerms;
import candor.policy.model.CategoryTerms;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Comparator;
import java.util.TreeMap;

/** The stored form of an agreement's terms. Strict: an unknown word or a missing list is an error, never a default. */
public final class AgreementTermsJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private AgreementTermsJson() {}

    /** @throws IllegalStateException if it is not in the policy's vocabulary */
    public static AgreementTerms read(String json) {
        try {
            return JSON.readValue(json, AgreementTerms.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("agreement terms that are not in the policy's vocabulary", e);
        }
    }

    /** Words in the policy's order, so that the same terms are the same text. */
    public static String write(AgreementTerms terms) {
        ObjectNode written = JSON.createObjectNode();
        ObjectNode categories = written.putObject("categories");
        new TreeMap<>(terms.categories()).forEach((category, of) -> categories.set(category.name(), category(of)));
        written.put("omitUserIdentifiers", terms.omitUserIdentifiers());
        names(terms.tools(), written.putArray("tools"));
        written.put("staffDiagnostics", terms.staffDiagnostics());
        return written.toString();
    }

    private static ObjectNode category(CategoryTerms terms) {
        ObjectNode written = JSON.createObjectNode();
        if (terms.disposition() != null) {
            written.put("disposition", terms.disposition().name());
        }
        names(terms.omit(), written.putArray("omit"));
        if (terms.retentionDays() != null) {
            written.put("retentionDays", terms.retentionDays());
        }
        return written;
    }

    private static void names(Collection<? extends Enum<?>> words, ArrayNode into) {
        words.stream()
                .sorted(Comparator.comparingInt(Enum::ordinal))
                .map(Enum::name)
                .forEach(into::add);
    }
}
