package candor.collection.rest;

import candor.platform.web.Edge;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** The headers of a collection request: whose key, which form, which encoding. */
public class CollectHeaders {
    @HeaderParam(Edge.COLLECTOR_KEY)
    private @Nullable String authorization;

    @HeaderParam(HttpHeaders.CONTENT_TYPE)
    private @Nullable String contentType;

    @HeaderParam(HttpHeaders.CONTENT_ENCODING)
    private @Nullable String contentEncoding;

    @Nullable
    String authorization() {
        return authorization;
    }

    @Nullable
    String contentType() {
        return contentType;
    }

    @Nullable
    String contentEncoding() {
        return contentEncoding;
    }
}
