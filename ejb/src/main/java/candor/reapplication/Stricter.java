package candor.reapplication;

import candor.policy.model.Category;
import candor.records.model.BasisFacts;

/** What is applied to rows that are held: says of each row's basis what is left of it. */
@FunctionalInterface
interface Stricter {
    StricterBasis of(BasisFacts basis, Category category);
}
