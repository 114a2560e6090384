package candor.audit.web;

import candor.audit.StewardAudit;
import candor.audit.rest.AuditRange;
import candor.platform.rest.ProblemException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The audit's chain to save, to be verified offline. */
@WebServlet("/steward/audit/export")
public class AuditExportServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private StewardAudit audit;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AuditRange range;
        try {
            range = AuditRange.read(request.getParameter("first"), request.getParameter("last"));
        } catch (ProblemException unreadable) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/x-ndjson");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"candor-audit.ndjson\"");
        audit.export(range.first(), range.last(), response.getWriter());
    }
}
