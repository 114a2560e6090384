package candor.audit.rest;

import candor.audit.model.AuditFilter;
import candor.audit.model.AuditedAct.Kind;
import candor.platform.rest.ListParameters;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of the audit. One that is not listed, or cannot be read, is a {@code 400}. */
public class AuditParameters extends ListParameters {
    private static final Set<String> LISTED =
            Set.of("from", "to", "kind", "actor", "action", "organization", "person", "q");

    @QueryParam("from")
    @Parameter(description = "earliest moment, RFC 3339, or a day in UTC")
    private @Nullable String from;

    @QueryParam("to")
    @Parameter(description = "first moment that is too late, RFC 3339, or a day in UTC")
    private @Nullable String to;

    @QueryParam("kind")
    @Parameter(description = "ACT or LOOK")
    private @Nullable String kind;

    @QueryParam("actor")
    @Parameter(description = "sign-in name of who did it")
    private @Nullable String actor;

    @QueryParam("action")
    @Parameter(description = "what was done, such as erasure.ordered or BROWSE")
    private @Nullable String action;

    @QueryParam("organization")
    @Parameter(description = "short name of whose matter it is")
    private @Nullable String organization;

    @QueryParam("person")
    @Parameter(description = "sign-in name of somebody whose data was seen, or to whom it was done")
    private @Nullable String person;

    @QueryParam("q")
    @Parameter(description = "text of the act, its reason, or a name in it, in any case")
    private @Nullable String q;

    /** @throws candor.platform.rest.ProblemException if a parameter is not listed, said twice or cannot be read */
    AuditFilter filter() {
        check();
        return new AuditFilter(
                read("from", from, AuditParameters::moment),
                read("to", to, AuditParameters::moment),
                read("kind", kind, Kind::valueOf),
                text("actor", actor),
                text("action", action),
                text("organization", organization),
                text("person", person),
                text("q", q));
    }

    @Override
    protected boolean isListed(String name) {
        return LISTED.contains(name) || super.isListed(name);
    }

    private static @Nullable String text(String name, @Nullable String sent) {
        return read(name, sent, Function.identity());
    }

    private static Instant moment(String text) {
        return text.length() == "2026-01-01".length()
                ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                : OffsetDateTime.parse(text).toInstant();
    }
}
