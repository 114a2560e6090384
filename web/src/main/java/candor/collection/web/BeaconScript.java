package candor.collection.web;

import candor.platform.web.BareProblem;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;

/** Serves the script at an address that stays, for pages that are not the portal's. */
@WebServlet("/beacon.js")
public class BeaconScript extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private Beacon beacon;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!beacon.isServed()) {
            BareProblem.write(response, HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/javascript");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "public, max-age=3600");
        try (InputStream script = getServletContext().getResourceAsStream("/resources/candor/beacon.js")) {
            script.transferTo(response.getOutputStream());
        }
    }
}
