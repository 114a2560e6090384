package candor.catalogue;

import candor.policy.ElementDescription;
import candor.policy.model.ElementRef;
import java.util.List;

/**
 * An element of what is collected.
 *
 * @param origins the members of records that it comes from
 */
public record CatalogueElement(ElementRef element, ElementDescription description, List<Origin> origins) {}
