package candor.collection.web;

import candor.collection.Intake;
import candor.collection.minimization.ReadRecord;
import candor.collection.rest.ReceiptMeters;
import candor.identity.CurrentPerson;
import candor.identity.Roles;
import candor.identity.UnknownPersonException;
import candor.platform.rest.Causes;
import candor.platform.rest.ProblemException;
import candor.platform.web.BareProblem;
import candor.policy.model.Surface;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes the beacon's records in, as {@code /collect/v1/website} would (R1). {@code 204} when they are durable, or when the
 * visitor asked not to be followed and nothing is taken; else a problem: 400, 403, 413, 415, and 503 to try again.
 * A request with {@code ?kept} brings records of an earlier page, made by nobody knows whom: they get no user.
 */
@WebServlet("/beacon")
public class BeaconDoor extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(BeaconDoor.class);

    @Inject
    private Beacon beacon;

    @Inject
    private Intake intake;

    @Inject
    private ReceiptMeters meters;

    @Inject
    private CurrentPerson current;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = answer(request);
        if (status == HttpServletResponse.SC_NO_CONTENT) {
            response.setStatus(status);
            return;
        }
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", "5");
        }
        BareProblem.write(response, status); // sendError would render a page, and make a session for it
    }

    private int answer(HttpServletRequest request) throws IOException {
        if (!beacon.isServed()) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
        if (!request.getMethod().equals("POST")) {
            return HttpServletResponse.SC_METHOD_NOT_ALLOWED;
        }
        if (!BeaconOrigin.isOwn(
                request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"), request.getHeader("Host"))) {
            return HttpServletResponse.SC_FORBIDDEN;
        }
        if ("1".equals(request.getHeader("Sec-GPC")) || "1".equals(request.getHeader("DNT"))) {
            return HttpServletResponse.SC_NO_CONTENT; // before a byte of the body is looked at
        }
        try {
            return take(request, BeaconBody.read(request.getInputStream(), request.getContentType()));
        } catch (ProblemException refused) {
            return refused.type().status();
        }
    }

    private int take(HttpServletRequest request, List<ReadRecord> records) {
        try {
            List<ReadRecord> signed = sender(request).sign(records);
            meters.count(Surface.WEBSITE, intake.accept(Surface.WEBSITE, beacon.key(), signed));
            return HttpServletResponse.SC_NO_CONTENT;
        } catch (RuntimeException failed) {
            LOG.errorf("beacon not taken: %s", Causes.namesOf(failed)); // messages may quote somebody's data
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
    }

    private Sender sender(HttpServletRequest request) {
        boolean kept = "kept".equals(request.getQueryString());
        return new Sender(kept ? null : user(request), request.getRemoteAddr(), request.getHeader("User-Agent"));
    }

    private @Nullable String user(HttpServletRequest request) {
        boolean known = Stream.of(Roles.CUSTOMER, Roles.ORG_ADMIN, Roles.STAFF, Roles.STEWARD)
                .anyMatch(request::isUserInRole);
        try {
            return known ? current.caller().signInName() : null;
        } catch (UnknownPersonException nobodyOfOurs) {
            return null;
        }
    }
}
