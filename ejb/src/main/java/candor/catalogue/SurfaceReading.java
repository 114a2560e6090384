package candor.catalogue;

import candor.policy.GeneralPolicy;
import candor.policy.Ruling;
import candor.policy.model.Category;
import candor.policy.model.ElementRef;
import candor.policy.model.Surface;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts together what document, engine and declared shapes say of one surface. */
final class SurfaceReading {
    private final GeneralPolicy policy;
    private final Surface surface;
    private final Origins origins;
    private final Map<Audience, List<Ruling>> audiences;

    SurfaceReading(GeneralPolicy policy, Surface surface, Origins origins) {
        this.policy = policy;
        this.surface = surface;
        this.origins = origins;
        this.audiences = new AudienceReading(policy, surface).audiences();
    }

    CatalogueSurface surface() {
        List<Category> categories = Category.of(surface);
        List<CatalogueCategory> described = new ArrayList<>();
        for (int at = 0; at < categories.size(); at++) {
            described.add(category(categories.get(at), at));
        }
        return new CatalogueSurface(
                surface, List.copyOf(audiences.keySet()), described, origins.kinds(), origins.envelope());
    }

    private CatalogueCategory category(Category category, int at) {
        List<CatalogueElement> elements = category.elements().stream()
                .map(element -> new CatalogueElement(
                        new ElementRef(category, element),
                        policy.glossary().of(category, element),
                        origins.of(new ElementRef(category, element))))
                .toList();
        List<Treatment> treatments = audiences.entrySet().stream()
                .map(entry -> treatment(entry.getKey(), entry.getValue().get(at)))
                .toList();
        return new CatalogueCategory(
                category,
                policy.glossary().of(category).text(),
                policy.retentionDays(category),
                elements,
                origins.alongside(category),
                treatments);
    }

    private static Treatment treatment(Audience audience, Ruling ruling) {
        return new Treatment(audience, ruling.disposition(), ruling.omitted(), ruling.retentionDays());
    }
}
