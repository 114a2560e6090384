package candor.policy;

import candor.policy.DpvVocabulary.Kind;
import candor.policy.model.Category;
import candor.policy.model.Disposition;
import candor.policy.model.Element;
import candor.policy.model.Purpose;
import candor.policy.model.Right;
import candor.policy.model.Sensitivity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads what a policy document says its words mean; none may be missing, and none may be said that there is not. */
final class GlossaryReader {
    private final DpvVocabulary vocabulary;

    private GlossaryReader(DpvVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    static Glossary read(YamlMap root, PolicyFiles files) {
        String resource = root.text("vocabulary");
        DpvVocabulary vocabulary = DpvVocabulary.read(resource, files)
                .orElseThrow(() -> root.problem("vocabulary", "there is no " + resource));
        return new GlossaryReader(vocabulary).glossary(root);
    }

    private Glossary glossary(YamlMap root) {
        Map<Category, CategoryDescription> categories = categories(root.map("categories"));
        YamlMap everyRow = root.map("everyRow");
        ElementDescription user = element(everyRow.map(Element.USER_IDENTIFIER.name()));
        everyRow.nothingElse();
        YamlMap terms = root.map("terms");
        Glossary glossary = new Glossary(
                categories,
                user,
                termsOf(terms.map("purposes"), Purpose.class, Kind.PURPOSE),
                termsOf(terms.map("rights"), Right.class, Kind.PROCESSING),
                termsOf(terms.map("dispositions"), Disposition.class, Kind.PROCESSING));
        terms.nothingElse();
        return glossary;
    }

    private Map<Category, CategoryDescription> categories(YamlMap map) {
        map.keys().forEach(key -> map.asWord(key, key, Category.class));
        Map<Category, CategoryDescription> categories = new EnumMap<>(Category.class);
        for (Category category : Category.values()) {
            categories.put(category, category(category, map.map(category.name())));
        }
        return categories;
    }

    private CategoryDescription category(Category category, YamlMap map) {
        int days = map.number("retentionDays");
        if (days < 1) {
            throw map.problem("retentionDays", "a retention period is at least one day");
        }
        String text = map.text("description");
        Map<Element, ElementDescription> elements = elements(category, map.map("elements"));
        map.nothingElse();
        return new CategoryDescription(text, days, elements);
    }

    private Map<Element, ElementDescription> elements(Category category, YamlMap map) {
        for (String key : map.keys()) {
            if (!category.elements().contains(map.asWord(key, key, Element.class))) {
                throw map.problem(key, category + " has no element " + key);
            }
        }
        Map<Element, ElementDescription> elements = new EnumMap<>(Element.class);
        for (Element element : category.elements()) {
            elements.put(element, element(map.map(element.name())));
        }
        return elements;
    }

    private ElementDescription element(YamlMap map) {
        ElementDescription element = new ElementDescription(
                map.text("description"),
                map.word("sensitivity", Sensitivity.class),
                terms(map, "dpv", Kind.PERSONAL_DATA));
        map.nothingElse();
        return element;
    }

    /** Each word of the vocabulary with its terms. */
    private <E extends Enum<E>> Map<E, List<DpvTerm>> termsOf(YamlMap map, Class<E> words, Kind kind) {
        map.keys().forEach(key -> map.asWord(key, key, words));
        Map<E, List<DpvTerm>> terms = new EnumMap<>(words);
        for (E word : words.getEnumConstants()) {
            terms.put(word, terms(map, word.name(), kind));
        }
        return terms;
    }

    private List<DpvTerm> terms(YamlMap map, String key, Kind kind) {
        List<DpvTerm> terms = new ArrayList<>();
        for (String text : map.texts(key)) {
            if (!vocabulary.has(kind, text)) {
                throw map.problem(key, "the vocabulary has no " + kind.written() + " " + text);
            }
            terms.add(DpvTerm.parse(text));
        }
        if (terms.isEmpty()) {
            throw map.problem(key, key + " needs a term of the vocabulary");
        }
        return terms;
    }
}
