package candor.policy;

import candor.policy.model.Category;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The rulings of all categories for one case (license type, hosting, agreement): a decision is a look-up here. */
public final class DecisionTable {
    private final Ruling[] rulings = new Ruling[Category.values().length];

    DecisionTable(Map<Category, Ruling> byCategory) {
        for (Category category : Category.values()) {
            rulings[category.ordinal()] = Objects.requireNonNull(byCategory.get(category));
        }
    }

    public Ruling ruling(Category category) {
        return rulings[category.ordinal()];
    }

    /** R12: what is decided of data made under this table that arrives under another one. */
    public DecisionTable stricter(DecisionTable arrival) {
        if (this == arrival) {
            return this;
        }
        Map<Category, Ruling> stricter = new EnumMap<>(Category.class);
        for (Category category : Category.values()) {
            stricter.put(category, ruling(category).stricter(arrival.ruling(category)));
        }
        return new DecisionTable(stricter);
    }
}
