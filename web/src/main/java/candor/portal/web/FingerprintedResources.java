package candor.portal.web;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Gives each of our own style sheets, scripts and drawings an address that changes with its content. A build is
 * reproducible and dates every file alike, so that a browser could not tell an old one from a new one by its date.
 */
public class FingerprintedResources extends ResourceHandlerWrapper {
    private static final String OURS = "candor";

    private final Map<String, String> fingerprints = new ConcurrentHashMap<>();

    public FingerprintedResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public @Nullable Resource createResource(String name, String library) {
        Resource resource = super.createResource(name, library);
        return resource == null || !OURS.equals(library) ? resource : new Fingerprinted(resource);
    }

    @Override
    public @Nullable Resource createResource(String name, String library, String contentType) {
        Resource resource = super.createResource(name, library, contentType);
        return resource == null || !OURS.equals(library) ? resource : new Fingerprinted(resource);
    }

    private static String fingerprint(Resource resource) {
        try (InputStream content = resource.getInputStream()) {
            CRC32 sum = new CRC32();
            sum.update(content.readAllBytes());
            return Long.toHexString(sum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Fingerprinted extends ResourceWrapper {

        private Fingerprinted(Resource wrapped) {
            super(wrapped);
        }

        @Override
        public String getRequestPath() {
            return super.getRequestPath() + "&v="
                    + fingerprints.computeIfAbsent(getResourceName(), name -> fingerprint(getWrapped()));
        }
    }
}
