package candor.collection.rest;

import candor.platform.rest.JsonWriting;
import candor.platform.rest.ProblemMapper;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The collection API: collector keys, no people (contract). */
@ApplicationPath("/collect/v1")
public class CollectApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                WebsiteResource.class,
                CloudResource.class,
                AssetResource.class,
                SoftwareResource.class,
                ProblemMapper.class,
                JsonWriting.class);
    }
}
