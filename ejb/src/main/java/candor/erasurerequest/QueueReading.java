package candor.erasurerequest;

import candor.audit.AccessLog;
import candor.audit.Look;
import candor.erasure.Erasures;
import candor.erasurerequest.model.ErasureRequest;
import candor.identity.Caller;
import candor.identity.Roles;
import candor.platform.Cursor;
import candor.platform.Slice;
import candor.platform.model.Position;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows requests to those who decide them, and writes down for the people who asked that they were seen (R19). */
@ApplicationScoped
public class QueueReading {
    private static final String REASON = "Decision on a request for deletion";

    @Inject
    private RequestViews views;

    @Inject
    private RequestScopes scopes;

    @Inject
    private Erasures erasures;

    @Inject
    private AccessLog accesses;

    /** Reads from a position on, one more than is shown if there is one. */
    @FunctionalInterface
    interface Queue {
        List<ErasureRequest> read(@Nullable Position after, int limit);
    }

    Slice<RequestToDecide> page(Queue queue, @Nullable String cursor, int limit, Caller caller, String role) {
        Position after = cursor == null ? null : Cursor.read(cursor);
        Slice<ErasureRequest> found =
                Slice.of(queue.read(after, limit + 1), limit, each -> new Position(each.dueAt(), each.id()));
        writeDown("REQUESTS", found.items(), caller, role);
        return new Slice<>(
                found.items().stream()
                        .map(each -> views.toDecide(each, caller.personId(), null))
                        .toList(),
                found.next());
    }

    /** With what it would reach now. */
    RequestToDecide one(ErasureRequest request, Caller caller, String role) {
        writeDown("REQUEST", List.of(request), caller, role);
        return views.toDecide(request, caller.personId(), erasures.preview(scopes.of(request)));
    }

    private void writeDown(String action, List<ErasureRequest> seen, Caller caller, String role) {
        Map<UUID, Long> byPerson = seen.stream()
                .map(ErasureRequest::personId)
                .filter(person -> !person.equals(caller.personId()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        if (!byPerson.isEmpty()) {
            UUID organization = role.equals(Roles.ORG_ADMIN) ? caller.organizationId() : null;
            accesses.record(
                    new Look(caller.personId(), role, action, REASON, organization, Map.of(), byPerson, List.of()));
        }
    }
}
