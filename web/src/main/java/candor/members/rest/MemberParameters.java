package candor.members.rest;

import candor.members.model.MemberSearch;
import candor.members.model.MemberSearch.Order;
import candor.platform.rest.ListParameters;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of the list of members. One that is not listed, or cannot be read, is a {@code 400}. */
public class MemberParameters extends ListParameters {
    private static final Set<String> LISTED = Set.of("q", "state", "sort");

    @QueryParam("q")
    @Parameter(description = "part of the sign-in name")
    private @Nullable String q;

    @QueryParam("state")
    @Parameter(description = "current (if absent) or former")
    private @Nullable String state;

    @QueryParam("sort")
    @Parameter(description = "joined: who joined last comes first (if absent); or name")
    private @Nullable String sort;

    private enum State {
        CURRENT,
        FORMER
    }

    /** @throws candor.platform.rest.ProblemException if a parameter is not listed, said twice or cannot be read */
    MemberSearch search() {
        check();
        Order order = read("sort", sort, text -> Order.valueOf(upper(text)));
        return new MemberSearch(
                read("q", q, MemberParameters::text),
                read("state", state, text -> State.valueOf(upper(text))) == State.FORMER,
                order == null ? Order.JOINED : order);
    }

    @Override
    protected boolean isListed(String name) {
        return LISTED.contains(name) || super.isListed(name);
    }

    /** A NUL is in nobody's name, and no database takes it. */
    private static String text(String sent) {
        if (sent.indexOf('\0') >= 0) {
            throw new IllegalArgumentException();
        }
        return sent;
    }

    private static String upper(String text) {
        return text.equals(text.toLowerCase(Locale.ROOT)) ? text.toUpperCase(Locale.ROOT) : "";
    }
}
