package candor.retention;

import candor.identity.Roles;
import candor.licensing.model.LicensingRepository;
import candor.licensing.model.Organization;
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
    @Inject
    private RetentionRuns runs;

    @Inject
    private LicensingRepository licensing;

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

    private RetentionReport report(RetentionRun run, List<Removed> removed) {
        return new RetentionReport(
                run.id(),
                run.day(),
                run.state(),
                run.startedAt(),
                run.completedAt().orElse(null),
                run.held(),
                removed.stream().mapToLong(Removed::records).sum(),
                shares(removed));
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
