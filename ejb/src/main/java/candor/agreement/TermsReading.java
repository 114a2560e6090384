package candor.agreement;

import candor.platform.RefusalException.Kind;
import candor.policy.model.AgreementTerms;
import candor.policy.model.Category;
import candor.policy.model.CategoryTerms;
import candor.policy.model.Disposition;
import candor.policy.model.Element;
import candor.policy.model.Surface;
import candor.policy.model.Tool;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads terms as somebody wrote them, to the letter: what is not in the policy's vocabulary is refused with its place, and so
 * is what stands above every agreement (R1, R3, R6, R10). The vocabulary itself has no word for these; whoever tries to say
 * them all the same is told why there is none.
 */
public final class TermsReading {
    private static final Set<String> OF_TERMS =
            Set.of("categories", "omitUserIdentifiers", "tools", "staffDiagnostics");
    private static final Set<String> OF_CATEGORY = Set.of("disposition", "omit", "retentionDays");
    /** A century. What is kept for good is kept by no agreement (R15). */
    private static final int MOST_DAYS = 36_525;

    /** What an agreement might be asked to say against a rule, as people would write it. */
    private static final Map<String, String> ABOVE = Map.of(
            "hosting", "R3: from a deployment that its customer manages nothing is collected",
            "deployments", "R3: from a deployment that its customer manages nothing is collected",
            "owner", "R6: what is processed through private infrastructure is never the vendor's",
            "ownership", "R6: what is processed through private infrastructure is never the vendor's",
            "images", "R10: resulting images are never collected from the software",
            "resultingImages", "R10: resulting images are never collected from the software",
            "RESULT_IMAGE", "R10: resulting images are never collected from the software",
            "RESULTING_IMAGE", "R10: resulting images are never collected from the software");

    private TermsReading() {}

    /**
     * @param pointer of the terms in what was sent
     * @throws AgreementRefusedException with the place of what cannot be said, and the rule where one forbids it
     */
    public static AgreementTerms read(JsonNode terms, String pointer) {
        requireMembers(terms, OF_TERMS, pointer);
        Map<Category, CategoryTerms> categories = new EnumMap<>(Category.class);
        JsonNode of = terms.get("categories");
        requireObject(of, pointer + "/categories");
        of.properties().forEach(each -> {
            String place = pointer + "/categories/" + escaped(each.getKey());
            Category category = category(each.getKey(), place);
            categories.put(category, category(category, each.getValue(), place));
        });
        return new AgreementTerms(
                categories,
                flag(terms.get("omitUserIdentifiers"), pointer + "/omitUserIdentifiers"),
                words(terms.get("tools"), Tool::valueOf, Tool.class, pointer + "/tools"),
                flag(terms.get("staffDiagnostics"), pointer + "/staffDiagnostics"));
    }

    private static Category category(String name, String place) {
        if (ABOVE.containsKey(name)) {
            throw above(place, name);
        }
        Category category = word(name, Category::valueOf, place);
        if (category.surface() == Surface.WEBSITE) {
            throw new AgreementRefusedException(
                    Kind.RULE_ABOVE, place + ": R1: what the website collects is the same for everybody");
        }
        return category;
    }

    private static CategoryTerms category(Category category, JsonNode terms, String place) {
        requireMembers(terms, OF_CATEGORY, place);
        JsonNode disposition = terms.get("disposition");
        Disposition read = isAbsent(disposition) ? null : disposition(disposition, place + "/disposition");
        JsonNode omit = terms.get("omit");
        Set<Element> omitted = isAbsent(omit)
                ? Set.of()
                : words(omit, name -> element(category, name), Element.class, place + "/omit");
        return new CategoryTerms(read, omitted, days(terms.get("retentionDays"), place + "/retentionDays"));
    }

    private static Disposition disposition(JsonNode node, String place) {
        Disposition disposition = word(text(node, place), Disposition::valueOf, place);
        if (disposition == Disposition.REDUCE) {
            throw wrong(place + ": REDUCE is said by the omitted elements");
        }
        return disposition;
    }

    private static Element element(Category category, String name) {
        Element element = Element.valueOf(name);
        if (!category.elements().contains(element)) {
            throw new IllegalArgumentException("not of this category");
        }
        return element;
    }

    private static @Nullable Integer days(@Nullable JsonNode node, String place) {
        if (isAbsent(node)) {
            return null;
        }
        if (!node.isInt() || node.intValue() < 1 || node.intValue() > MOST_DAYS) {
            throw wrong(place);
        }
        return node.intValue();
    }

    private static <E extends Enum<E>> Set<E> words(
            @Nullable JsonNode list, Function<String, E> reader, Class<E> type, String place) {
        if (list == null || !list.isArray()) {
            throw wrong(place);
        }
        Set<E> words = EnumSet.noneOf(type);
        for (int at = 0; at < list.size(); at++) {
            String here = place + "/" + at;
            if (!words.add(word(text(list.get(at), here), reader, here))) {
                throw wrong(here);
            }
        }
        return words;
    }

    private static <T> T word(String name, Function<String, T> reader, String place) {
        try {
            return reader.apply(name);
        } catch (IllegalArgumentException notInTheVocabulary) {
            throw wrong(place);
        }
    }

    private static String text(JsonNode node, String place) {
        if (!node.isTextual()) {
            throw wrong(place);
        }
        return node.textValue();
    }

    /** Absent is no: that is what protects. */
    private static boolean flag(@Nullable JsonNode node, String place) {
        if (node == null) {
            return false;
        }
        if (!node.isBoolean()) {
            throw wrong(place);
        }
        return node.booleanValue();
    }

    private static void requireMembers(@Nullable JsonNode node, Set<String> known, String place) {
        requireObject(node, place);
        node.fieldNames().forEachRemaining(name -> {
            if (ABOVE.containsKey(name)) {
                throw above(place + "/" + name, name);
            }
            if (!known.contains(name)) {
                throw wrong(place + "/" + escaped(name));
            }
        });
    }

    private static void requireObject(@Nullable JsonNode node, String place) {
        if (node == null || !node.isObject()) {
            throw wrong(place);
        }
    }

    private static boolean isAbsent(@Nullable JsonNode node) {
        return node == null || node.isNull();
    }

    /** A name that somebody made up is not repeated. */
    private static String escaped(String name) {
        return name.matches("[A-Za-z_]{1,40}") ? name : "…";
    }

    private static AgreementRefusedException above(String place, String word) {
        return new AgreementRefusedException(Kind.RULE_ABOVE, place + ": " + ABOVE.get(word));
    }

    private static AgreementRefusedException wrong(String place) {
        return new AgreementRefusedException(Kind.BAD_REQUEST, place);
    }
}
