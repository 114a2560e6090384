package candor.diagnostics.performance;

import candor.diagnostics.model.StaffSight;
import candor.diagnostics.performance.model.GroupReports;
import candor.diagnostics.performance.model.PerformanceCounts;
import candor.diagnostics.performance.model.PerformanceFilter;
import candor.diagnostics.performance.model.Trait;
import candor.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What is different about those who crash: shares among the reports that met an error against shares among all reports of the same days, from
 * kept counts, of consumers and of organizations that let staff see diagnostics (R18). A difference is told where the two intervals do not
 * meet; for the group's, everybody counts once, since one machine that crashes all day is no more than one case.
 */
@Stateless
@RolesAllowed(Roles.STAFF)
public class GroupDifferences {
    private static final int MOST = 12;

    @Inject
    private GroupReports groups;

    @Inject
    private PerformanceCounts counts;

    @Inject
    private StaffSight sight;

    @Inject
    private Clock clock;

    /** @return absent: there is no such group, or it has no occurrence */
    public Optional<DifferencesView> find(UUID group) {
        List<UUID> seeing = sight.organizations(clock.instant());
        return groups.period(group).map(days -> view(group, days, seeing));
    }

    private DifferencesView view(UUID group, PerformanceFilter days, List<UUID> seeing) {
        Map<Trait, Map<String, Long>> reports = groups.reports(group, seeing);
        long people = groups.people(group);
        boolean enough = people >= PerformanceCounts.ENOUGH;
        List<Difference> differences = new ArrayList<>();
        if (enough) {
            Map<Trait, Map<String, Long>> byValue = groups.peopleByValue(group, seeing);
            reports.forEach((trait, values) ->
                    differences.addAll(new Telling(trait, values, counts.by(List.of(trait), days, seeing))
                            .differences(people, byValue.getOrDefault(trait, Map.of()))));
        }
        long most = reports.values().stream().mapToLong(Telling::sum).max().orElse(0);
        return new DifferencesView(
                days.from(),
                days.to(),
                most,
                enough,
                differences.stream()
                        .sorted(Comparator.comparingDouble(Telling::distance).reversed())
                        .limit(MOST)
                        .toList());
    }
}
