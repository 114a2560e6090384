package candor.erasure;

import candor.audit.AccessLog;
import candor.audit.Look;
import candor.erasure.model.ErasureReach;
import candor.identity.Caller;
import candor.identity.Roles;
import candor.identity.UnknownPersonException;
import candor.records.model.CollectedRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes down for the people concerned what administrators saw of their records before deleting, and that they deleted (R19). */
@ApplicationScoped
public class ErasureLooks {
    @Inject
    private AccessLog accesses;

    @Inject
    private ErasureReach reach;

    void counted(Caller caller, Map<UUID, Long> rowsByPerson) {
        write(caller, caller.personId(), "ERASURE_COUNT", rowsByPerson, List.of());
    }

    void sampled(Caller caller, List<CollectedRecord> records) {
        Map<UUID, Long> byPerson = records.stream()
                .flatMap(each -> each.personId().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        if (!records.isEmpty()) {
            write(
                    caller,
                    caller.personId(),
                    "ERASURE_SAMPLE",
                    byPerson,
                    records.stream().map(CollectedRecord::id).toList());
        }
    }

    /** @param orderedBy who wanted it, if another one approved it now */
    void ordered(Caller caller, UUID erasure, UUID orderedBy) {
        Map<UUID, Long> byPerson = reach.concealedByPerson(erasure);
        write(caller, orderedBy, "ERASURE_ORDER", byPerson, List.of());
        if (!orderedBy.equals(caller.personId())) {
            write(caller, caller.personId(), "ERASURE_APPROVAL", byPerson, List.of());
        }
    }

    /** Rows by person that an order conceals: to be asked before it is undone. */
    Map<UUID, Long> concealed(UUID erasure) {
        return reach.concealedByPerson(erasure);
    }

    void undone(Caller caller, Map<UUID, Long> rowsByPerson) {
        write(caller, caller.personId(), "ERASURE_UNDO", rowsByPerson, List.of());
    }

    private void write(Caller caller, UUID actor, String action, Map<UUID, Long> byPerson, List<UUID> records) {
        if (!byPerson.isEmpty() || !records.isEmpty()) {
            accesses.record(new Look(
                    actor,
                    Roles.ORG_ADMIN,
                    action,
                    Look.DELETION,
                    caller.ofOrganization().orElseThrow(UnknownPersonException::new),
                    Map.of(),
                    byPerson,
                    records));
        }
    }
}
