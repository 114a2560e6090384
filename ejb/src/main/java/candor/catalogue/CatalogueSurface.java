package candor.catalogue;

import candor.policy.model.Surface;
import java.util.List;

/**
 * What one surface collects.
 *
 * @param audiences  between whom the policy distinguishes here
 * @param categories in the policy's order
 * @param kinds      the records that come from here, by the contract's names
 * @param envelope   what stands beside the content of every record: whose it is, and when it was made
 */
public record CatalogueSurface(
        Surface surface,
        List<Audience> audiences,
        List<CatalogueCategory> categories,
        List<String> kinds,
        List<Origin> envelope) {}
