package candor.policy;

import candor.policy.model.Category;
import candor.policy.model.Disposition;
import candor.policy.model.Element;
import candor.policy.model.ElementRef;
import candor.policy.model.Hosting;
import candor.policy.model.LicenseType;
import candor.policy.model.Owner;
import candor.policy.model.Purpose;
import candor.policy.model.Right;
import candor.policy.model.Rule;
import candor.policy.model.Surface;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the rulings of a policy document, and refuses them where a case is left that no ruling names. */
final class RulingReader {
    private final Map<String, Clause> clauses;

    private RulingReader(Map<String, Clause> clauses) {
        this.clauses = clauses;
    }

    static List<GeneralRuling> read(YamlMap root, Map<String, Clause> clauses) {
        RulingReader reader = new RulingReader(clauses);
        List<GeneralRuling> rulings =
                root.maps("rulings").stream().map(reader::ruling).toList();
        checkThatEveryCaseIsNamed(rulings, root);
        return rulings;
    }

    private GeneralRuling ruling(YamlMap map) {
        YamlMap when = map.map("when");
        Surface surface = when.word("surface", Surface.class);
        Clause clause = clauses.get(map.text("clause"));
        if (clause == null) {
            throw map.problem("clause", "there is no such clause");
        }
        GeneralRuling ruling = new GeneralRuling(
                map.word("rule", Rule.class),
                map.words("alsoRules", Rule.class),
                clause,
                surface,
                licenses(when),
                when.words("hosting", Hosting.class),
                when.truth("agreement"),
                map.word("disposition", Disposition.class),
                omit(map, surface),
                refuse(map, surface),
                map.word("owner", Owner.class),
                map.words("purposes", Purpose.class),
                map.words("rights", Right.class),
                Boolean.TRUE.equals(map.truth("agreementMayChange")));
        if (ruling.purposes().isEmpty() && ruling.disposition() != Disposition.REFUSE) {
            throw map.problem("purposes", "what is kept needs a purpose");
        }
        when.nothingElse();
        map.nothingElse();
        return ruling;
    }

    private static Set<Optional<LicenseType>> licenses(YamlMap when) {
        Set<Optional<LicenseType>> licenses = new HashSet<>();
        for (String word : when.texts("license")) {
            licenses.add(
                    word.equals("NONE")
                            ? Optional.empty()
                            : Optional.of(when.asWord("license", word, LicenseType.class)));
        }
        return licenses;
    }

    private static Map<Category, Set<Element>> omit(YamlMap map, Surface surface) {
        Map<Category, Set<Element>> omit = new EnumMap<>(Category.class);
        for (String text : map.texts("omit")) {
            try {
                ElementRef ref = ElementRef.parse(text);
                requireOn(surface, ref.category(), map, "omit");
                omit.computeIfAbsent(ref.category(), none -> EnumSet.noneOf(Element.class))
                        .add(ref.element());
            } catch (IllegalArgumentException e) {
                throw map.problem("omit", "there is no element " + text);
            }
        }
        return omit;
    }

    private static Set<Category> refuse(YamlMap map, Surface surface) {
        Set<Category> refuse = map.words("refuse", Category.class);
        refuse.forEach(category -> requireOn(surface, category, map, "refuse"));
        return refuse;
    }

    private static void requireOn(Surface surface, Category category, YamlMap map, String key) {
        if (category.surface() != surface) {
            throw map.problem(key, category + " does not come from " + surface);
        }
    }

    /** Each surface must be ruled for every license type, hosting and state of agreement that it can meet. */
    private static void checkThatEveryCaseIsNamed(List<GeneralRuling> rulings, YamlMap root) {
        for (Surface surface : Surface.values()) {
            for (LicenseType license : LicenseType.values()) {
                for (@Nullable Hosting hosting : hostings(surface)) {
                    for (boolean agreement : new boolean[] {true, false}) {
                        if (rulings.stream().noneMatch(r -> r.appliesTo(surface, license, hosting, agreement))) {
                            throw root.problem(
                                    "rulings",
                                    "nothing is said of " + surface + ", " + license
                                            + (hosting == null ? "" : ", " + hosting)
                                            + (agreement ? " with an agreement" : " without an agreement"));
                        }
                    }
                }
            }
        }
        if (rulings.stream().noneMatch(r -> r.appliesTo(Surface.WEBSITE, null, null, false))) {
            throw root.problem("rulings", "nothing is said of website visitors without a license");
        }
    }

    private static List<@Nullable Hosting> hostings(Surface surface) {
        List<@Nullable Hosting> hostings = new ArrayList<>();
        if (surface == Surface.CLOUD) {
            hostings.addAll(List.of(Hosting.values()));
        } else {
            hostings.add(null);
        }
        return hostings;
    }
}
