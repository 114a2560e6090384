package candor.export;

import candor.export.model.DataExport;
import candor.export.model.DataExports;
import candor.licensing.GrantedTools;
import candor.licensing.model.ApiClients;
import candor.licensing.model.LicensingRepository;
import candor.licensing.model.Organization;
import candor.licensing.model.Person;
import candor.policy.model.Tool;
import candor.work.OrderedWork;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes down how far an attempt has come, each time in a transaction of its own. An attempt that is not the order's present one
 * may write nothing: its order was cancelled, or it was taken for dead and another goes on.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@PermitAll // called by the job that a person ordered, and by timers
public class ExportLedger {
    @Inject
    private DataExports exports;

    @Inject
    private LicensingRepository licensing;

    @Inject
    private ApiClients clients;

    @Inject
    private GrantedTools tools;

    @Inject
    private ExportLooks looks;

    @Inject
    private ExportSettings settings;

    @Inject
    private Clock clock;

    /** An order that nobody works on is the caller's to carry out, from the beginning; what a dead attempt left is removed. */
    public Optional<UUID> claim() {
        Optional<DataExport> order = exports.claimable(now().minus(OrderedWork.LEFT_ALONE));
        order.ifPresent(each -> {
            each.attempt(now());
            exports.deletePieces(each.id());
        });
        return order.filter(DataExport::isUnderWay).map(DataExport::id);
    }

    /**
     * What an attempt has to know.
     *
     * @param person         who ordered it
     * @param organizationId whose rows an administrator ordered; absent: the person's own
     * @param people         of an organization's rows only these people's; empty: all of them
     * @param organization   short name of that one, or of the person's, with {@code organizationName} as its name for people
     */
    public record Attempt(
            UUID id,
            int number,
            UUID person,
            String signInName,
            @Nullable UUID organizationId,
            Set<UUID> people,
            @Nullable String organization,
            @Nullable String organizationName,
            String filter,
            String language) {

        String nameOf(String owner) {
            return owner.equals(organization) && organizationName != null ? organizationName : owner;
        }
    }

    /** The present attempt; absent: there is nothing to do any more. */
    public Optional<Attempt> present(UUID id) {
        Optional<DataExport> order = exports.lock(id).filter(DataExport::isUnderWay);
        Optional<DataExport> allowed = order.filter(this::isAllowed);
        if (allowed.isEmpty()) {
            order.ifPresent(each -> each.takeBack(now()));
        }
        return allowed.map(this::attempt);
    }

    /** R16: an agreement may have ended, or an administrator gone, since it was ordered. */
    private boolean isAllowed(DataExport order) {
        UUID organization = order.orderer().organization();
        return organization == null
                || tools.grants(organization, Tool.EXPORT)
                        && actsFor(person(order)).filter(organization::equals).isPresent();
    }

    /** A program is no member: it acts for the organization whose administrators made it. */
    private Optional<UUID> actsFor(Person person) {
        return (person.isProgram() ? clients.organizationOf(person) : person.organization()).map(Organization::id);
    }

    private Person person(DataExport order) {
        return licensing.people(List.of(order.orderedBy())).get(0);
    }

    private Attempt attempt(DataExport order) {
        Person person = person(order);
        UUID ordered = order.orderer().organization();
        Organization organization =
                (ordered == null ? person.organization() : licensing.organization(ordered)).orElse(null);
        return new Attempt(
                order.id(),
                order.attempt(),
                order.orderedBy(),
                person.signInName(),
                ordered,
                order.people(),
                organization == null ? null : organization.name(),
                organization == null ? null : organization.displayName(),
                order.filter(),
                order.language());
    }

    /** @throws SupersededException if the attempt may write no more */
    public void append(UUID id, int attempt, int position, byte[] bytes) {
        order(id, attempt);
        exports.append(id, attempt, position, bytes);
    }

    /** A sign of life. @throws SupersededException if the attempt may write no more */
    public void reach(UUID id, int attempt, long done, long total) {
        order(id, attempt).reach(done, total, now());
    }

    /**
     * What an attempt has made.
     *
     * @param heldAt when the rows were as they were read
     * @param counts by category, as a JSON object
     * @param people how many records of whom there are in it
     */
    public record Made(long size, byte[] sha256, Instant heldAt, String counts, Map<UUID, Long> people) {}

    /**
     * An organization's cannot be fetched before it is written down whose records are in it (R19).
     *
     * @throws SupersededException if the attempt may write no more
     */
    public void finish(Attempt attempt, Made made) {
        order(attempt.id(), attempt.number())
                .finish(made.size(), made.sha256(), made.counts(), now().plus(settings.kept()), now());
        looks.record(attempt, made.heldAt(), made.people());
    }

    /** Removes the bytes of what has expired, and orders that ended long ago. */
    public void removeExpired() {
        exports.deleteExpiredPieces(now());
        exports.forgetEnded(now().minus(settings.remembered()));
    }

    private DataExport order(UUID id, int attempt) {
        return exports.lock(id).filter(each -> each.isWorkedOnBy(attempt)).orElseThrow(SupersededException::new);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
