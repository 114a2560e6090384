package candor.retention;

import candor.identity.CurrentPerson;
import candor.identity.Roles;
import candor.identity.UnknownPersonException;
import candor.licensing.GrantedTools;
import candor.policy.model.Category;
import candor.policy.model.Tool;
import candor.retention.OrganizationRetentionView.Run;
import candor.retention.OrganizationRetentionView.ToGo;
import candor.retention.model.RetentionRun;
import candor.retention.model.RetentionRuns;
import candor.retention.model.RetentionRuns.Removed;
import candor.retention.model.RowsToGo;
import candor.retention.model.RowsToGo.Due;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** What retention removes of the caller's organization in the next 30 days, and what it has. Nobody's records are seen by it (R19). */
@Stateless
@RolesAllowed(Roles.ORG_ADMIN)
public class OrganizationRetention {
    private static final int DAYS = 30;
    private static final int RUNS = 60;

    @Inject
    private CurrentPerson current;

    @Inject
    private GrantedTools tools;

    @Inject
    private RowsToGo rows;

    @Inject
    private RetentionRuns runs;

    @Inject
    private Clock clock;

    /**
     * @throws candor.licensing.ToolNotGrantedException without VIEW (R16)
     * @throws UnknownPersonException                   if our tables do not know the caller, or as a member of no organization
     */
    public OrganizationRetentionView find() {
        UUID organization = current.caller().ofOrganization().orElseThrow(UnknownPersonException::new);
        tools.require(organization, Tool.VIEW);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate until = today.plusDays(DAYS);
        return new OrganizationRetentionView(until, toGo(rows.before(until, organization), today), past(organization));
    }

    /** A row goes on the day after its last. */
    private static List<ToGo> toGo(List<Due> due, LocalDate today) {
        Map<Category, ToGo> byCategory = new TreeMap<>();
        due.forEach(each -> {
            LocalDate goes = each.until().plusDays(1);
            ToGo more = new ToGo(each.category(), goes.isBefore(today) ? today : goes, each.records(), each.held());
            byCategory.merge(
                    each.category(),
                    more,
                    (one, other) -> new ToGo(
                            one.category(), one.first(), one.records() + other.records(), one.held() + other.held()));
        });
        return List.copyOf(byCategory.values());
    }

    private List<Run> past(UUID organization) {
        List<RetentionRun> latest = runs.list(null, RUNS);
        Map<UUID, List<Removed>> removed =
                runs.removedBy(latest.stream().map(RetentionRun::id).toList(), organization).stream()
                        .collect(Collectors.groupingBy(Removed::run));
        return latest.stream()
                .filter(run -> removed.containsKey(run.id()))
                .map(run -> past(run, removed.getOrDefault(run.id(), List.of())))
                .toList();
    }

    private static Run past(RetentionRun run, List<Removed> removed) {
        Map<Category, Long> counts = new TreeMap<>();
        removed.forEach(each -> counts.merge(each.category(), each.records(), Long::sum));
        return new Run(
                run.id(),
                run.day(),
                run.completedAt().orElse(null),
                removed.stream().mapToLong(Removed::records).sum(),
                counts);
    }
}
