package candor.catalogue.web;

import candor.catalogue.CatalogueJsonLd;
import candor.catalogue.CurrentCatalogue;
import candor.platform.model.Sha256;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** The catalogue as JSON-LD, for any program anywhere; a cache asks again after an hour whether it is still the same. */
@WebServlet("/catalogue.jsonld")
public class CatalogueServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentCatalogue current;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String text = CatalogueJsonLd.of(current.get()).toPrettyString();
        String tag = "\"" + HexFormat.of().formatHex(Sha256.of(text)) + "\"";
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "public, max-age=3600");
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        if (hasAlready(request, tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] document = text.getBytes(StandardCharsets.UTF_8);
        response.setContentType(CatalogueJsonLd.MEDIA_TYPE);
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
    }

    /** If-None-Match (RFC 9110, 13.1.2): a list of tags, compared weakly. */
    private static boolean hasAlready(HttpServletRequest request, String tag) {
        String header = request.getHeader("If-None-Match");
        return header != null
                && Arrays.stream(header.split(","))
                        .map(String::strip)
                        .map(each -> each.startsWith("W/") ? each.substring(2) : each)
                        .anyMatch(each -> each.equals("*") || each.equals(tag));
    }
}
