package candor.export;

import candor.collection.minimization.RecordKind;
import candor.collection.minimization.RecordKinds;
import candor.collection.minimization.Shape;
import candor.policy.model.Category;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The members that a content of a category can have at its top, as the shapes of what is collected declare them. A table has the same
 * columns in every export, whoever's it is, and nobody has to read all records before the first is written.
 */
final class TableColumns {
    private static final Map<Category, List<String>> ALL =
            java.util.Arrays.stream(Category.values()).collect(Collectors.toMap(each -> each, TableColumns::read));

    private TableColumns() {}

    static List<String> of(Category category) {
        return ALL.get(category);
    }

    private static List<String> read(Category category) {
        Set<String> members = new LinkedHashSet<>();
        for (RecordKind kind : RecordKinds.of(category.surface())) {
            if (kind.category() == null || kind.category() == category) {
                kind.shape().members().values().stream()
                        .filter(member -> holds(member, category))
                        .forEach(member -> members.add(member.name()));
            }
        }
        return new ArrayList<>(members);
    }

    private static boolean holds(Shape.Member member, Category category) {
        return switch (member.role()) {
            case ENVELOPE -> false;
            case KEY -> true;
            case ELEMENT -> member.element().category() == category;
            case PART -> holds(member.shape(), category);
        };
    }

    private static boolean holds(Shape shape, Category category) {
        if (shape instanceof Shape.Listing listing) {
            return holds(listing.item(), category);
        }
        return shape instanceof Shape.Structure structure
                && structure.members().values().stream()
                        .anyMatch(member -> member.role() != Shape.Role.KEY && holds(member, category));
    }
}
