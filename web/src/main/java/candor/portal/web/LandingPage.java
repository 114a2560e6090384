package candor.portal.web;

import candor.policy.model.Category;
import candor.policy.model.LicenseType;
import candor.policy.model.Surface;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** What the landing page lists: the policy's own vocabulary, so that what it says is what is collected. */
@Named
@RequestScoped
public class LandingPage {

    /** Keys of what Candor promises, in the order of a record's way. */
    public List<String> getPromises() {
        return List.of("decided", "explained", "open");
    }

    /** The software first: it is what most visitors come for. */
    public List<Surface> getSurfaces() {
        return List.of(Surface.SOFTWARE, Surface.CLOUD, Surface.WEBSITE);
    }

    public List<Category> categories(Surface surface) {
        return Category.of(surface);
    }

    /** The licenses between which a surface distinguishes; ANY where it does not (R1). */
    public List<String> licenses(Surface surface) {
        return surface == Surface.WEBSITE
                ? List.of("ANY")
                : List.of(LicenseType.CONSUMER.name(), LicenseType.ENTERPRISE.name());
    }
}
