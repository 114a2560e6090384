package candor.catalogue;

import candor.collection.minimization.Shape;
import candor.policy.model.Surface;

/** One kind of record: where it comes from, its name in the contract, and its declared form. */
public record RecordForm(Surface surface, String name, Shape.Structure shape) {}
