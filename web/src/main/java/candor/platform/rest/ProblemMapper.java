package candor.platform.rest;

import candor.platform.RefusalException;
import jakarta.ejb.EJBAccessException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.UUID;
import org.jboss.logging.Logger;

/** The one place where exceptions become problem documents. What is not foreseen is logged under an id that the client is told. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof ProblemException problem) {
            return Problem.response(problem.type(), problem.detail());
        }
        if (thrown instanceof RefusalException refusal) {
            ProblemType type = ProblemType.valueOf(refusal.kind().name());
            return refusal.retryAfter()
                    .map(pause -> Problem.response(type, refusal.detail(), pause))
                    .orElseGet(() -> Problem.response(type, refusal.detail()));
        }
        if (thrown instanceof EJBAccessException) {
            return Problem.response(ProblemType.FORBIDDEN, null);
        }
        if (thrown instanceof WebApplicationException web) {
            return ofStatus(web.getResponse());
        }
        return unforeseen(thrown);
    }

    private static Response ofStatus(Response given) {
        Response answer = ProblemType.ofStatus(given.getStatus())
                .map(type -> Problem.response(type, null))
                .orElseGet(() -> Response.status(given.getStatus()).build());
        String allowed = given.getHeaderString(HttpHeaders.ALLOW);
        return allowed == null
                ? answer
                : Response.fromResponse(answer)
                        .header(HttpHeaders.ALLOW, allowed)
                        .build();
    }

    /** The database may be away for a moment: then nothing was stored, and sending again is safe. */
    private static Response unforeseen(Throwable thrown) {
        String incident = UUID.randomUUID().toString();
        boolean databaseAway = Causes.of(thrown).anyMatch(ProblemMapper::saysTheDatabaseIsAway);
        LOG.errorf("incident %s: %s", incident, Causes.namesOf(thrown)); // messages may quote somebody's data
        return databaseAway
                ? Problem.response(ProblemType.UNAVAILABLE, null)
                : Problem.response(ProblemType.INTERNAL, "incident " + incident);
    }

    private static boolean saysTheDatabaseIsAway(Throwable cause) {
        if (cause instanceof SQLTransientException || cause instanceof jakarta.resource.ResourceException) {
            return true;
        }
        String state = cause instanceof SQLException sql ? sql.getSQLState() : null;
        return state != null && (state.startsWith("08") || state.startsWith("53") || state.startsWith("57P"));
    }
}
