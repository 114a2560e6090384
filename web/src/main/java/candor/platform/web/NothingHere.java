package candor.platform.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers below {@code /api} and {@code /collect} where no version of an interface is: with a problem, not with a page. */
@WebServlet({"/api/*", "/collect/*"})
public class NothingHere extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        BareProblem.write(response, HttpServletResponse.SC_NOT_FOUND);
    }
}
