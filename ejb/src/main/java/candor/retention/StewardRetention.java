package candor.retention;

import candor.identity.Roles;
import candor.licensing.model.LicensingRepository;
import candor.licensing.model.Organization;
import candor.operations.model.OperationsRows;
import candor.platform.Cursor;
import candor.platform.Slice;
import candor.platform.model.Position;
import candor.policy.model.Category;
import candor.retention.RetentionReport.Share;
import candor.retention.model.RetentionRun;
import candor.retention.model.RetentionRuns;
import candor.retention.model.RetentionRuns.Removed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What retention removed, day by day. */
@Stateless
@RolesAllowed(Roles.STEWARD)
public class StewardRetention {
    private static final int DAYS_AHEAD = 30;

    @Inject
    private RetentionRuns runs;

    @Inject
    private LicensingRepository licensing;

    @Inject
    private RetentionSettings settings;

    @Inject
    private OperationsRows numbers;

    @Inject
    private Clock clock;

    /**
     * The latest first.
     *
     * @throws candor.platform.InvalidCursorException if the cursor is none of ours
     */
    public Slice<RetentionReport> list(@Nullable String cursor, int limit) {
        Position after = cursor == null ? null : Cursor.read(cursor);
        Slice<RetentionRun> found =
                Slice.of(runs.list(after, limit + 1), limit, each -> new Position(each.startedAt(), each.id()));
        Map<UUID, List<Removed>> removed =
                runs.removedBy(found.items().stream().map(RetentionRun::id).toList()).stream()
                        .collect(Collectors.groupingBy(Removed::run));
        return new Slice<>(
                found.items().stream()
                        .map(run -> report(run, removed.getOrDefault(run.id(), List.of())))
                        .toList(),
                found.next());
    }

    /** What the next 30 days' runs remove at the latest, and when the next one begins. */
    public RetentionAhead ahead() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        LocalDate until = today.plusDays(DAYS_AHEAD);
        Instant begins = today.atTime(settings.hour(), 0).toInstant(ZoneOffset.UTC);
        List<RetentionAhead.Due> due = numbers.expiring(today, until).stream()
                .map(each -> new RetentionAhead.Due(Category.valueOf(each.kind()), each.number()))
                .toList();
        return new RetentionAhead(begins.isAfter(now) ? begins : begins.plus(Duration.ofDays(1)), until, due);
    }

    private RetentionReport report(RetentionRun run, List<Removed> removed) {
        return new RetentionReport(
                run.id(),
                run.day(),
                run.state(),
                run.startedAt(),
                run.completedAt().orElse(null),
                run.held(),
                removed.stream().mapToLong(Removed::records).sum(),
                shares(removed),
                run.failure().orElse(null),
                run.month().orElse(null),
                run.workedAt());
    }

    private List<Share> shares(List<Removed> removed) {
        Map<Optional<UUID>, Map<Category, Long>> byWhose = new java.util.HashMap<>();
        removed.forEach(
                each -> byWhose.computeIfAbsent(Optional.ofNullable(each.organization()), any -> new TreeMap<>())
                        .merge(each.category(), each.records(), Long::sum));
        List<Share> shares = new ArrayList<>();
        byWhose.forEach((whose, counts) -> shares.add(new Share(
                whose.flatMap(licensing::organization).map(Organization::name).orElse(null), counts)));
        shares.sort(Comparator.comparing(Share::organization, Comparator.nullsFirst(Comparator.naturalOrder())));
        return List.copyOf(shares);
    }
}
