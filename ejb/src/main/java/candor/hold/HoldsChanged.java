package candor.hold;

/** A hold was set or lifted, in the same transaction: nothing is deleted or reduced until that ends. */
public record HoldsChanged() {}
