package candor.diagnostics.performance;

import candor.diagnostics.model.StaffSight;
import candor.diagnostics.performance.PerformanceView.Finding;
import candor.diagnostics.performance.PerformanceView.Metric;
import candor.diagnostics.performance.model.Figures;
import candor.diagnostics.performance.model.PerformanceCounts;
import candor.diagnostics.performance.model.PerformanceFilter;
import candor.diagnostics.performance.model.Trait;
import candor.identity.Roles;
import candor.policy.model.Surface;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Durations and failures of tasks for staff, from kept counts: of consumers, and of organizations whose agreement in force lets staff see
 * diagnostics (R18). It tells of no person, so that no look is written down.
 */
@Stateless
@RolesAllowed(Roles.STAFF)
public class Performance {
    private static final List<Trait> OF_SOFTWARE =
            List.of(Trait.PRODUCT, Trait.VERSION, Trait.PLUGIN, Trait.PLUGIN_VERSION, Trait.GPU);
    private static final List<Trait> OF_CLOUD = List.of(Trait.METRIC, Trait.UNIT);
    private static final int MOST_FINDINGS = 12;
    private static final int MOST_METRICS = 40;

    @Inject
    private PerformanceCounts counts;

    @Inject
    private StaffSight sight;

    @Inject
    private Clock clock;

    public PerformanceView view(PerformanceSearch search) {
        Breakdown software = search.isOfSoftware()
                ? read(
                        OF_SOFTWARE,
                        new PerformanceFilter(Surface.SOFTWARE, search.from(), search.to(), search.values()))
                : Breakdown.NOTHING;
        Breakdown cloud = search.isOfCloud()
                ? read(OF_CLOUD, new PerformanceFilter(Surface.CLOUD, search.from(), search.to(), Map.of()))
                : Breakdown.NOTHING;
        Figures total = software.by().getOrDefault(List.of(), Figures.NONE);
        return new PerformanceView(
                search.from(),
                search.to(),
                total.isOfEnough() ? Tables.line(null, null, total, null) : null,
                findings(software),
                Tables.of(software.by(Trait.PRODUCT, Trait.VERSION), true),
                Tables.of(software.by(Trait.PLUGIN, Trait.PLUGIN_VERSION), true),
                Tables.of(software.by(Trait.GPU), false),
                metrics(cloud.by(Trait.METRIC, Trait.UNIT)),
                jobs(cloud.by()));
    }

    private Breakdown read(List<Trait> traits, PerformanceFilter filter) {
        return new Breakdown(traits, counts.by(traits, filter, sight.organizations(clock.instant())));
    }

    private static List<Finding> findings(Breakdown software) {
        return Stream.of(
                        software.by(Trait.PRODUCT, Trait.VERSION),
                        software.by(Trait.PLUGIN, Trait.PLUGIN_VERSION),
                        software.by(Trait.PRODUCT, Trait.VERSION, Trait.GPU),
                        software.by(Trait.PLUGIN, Trait.PLUGIN_VERSION, Trait.GPU))
                .flatMap(figures -> Releases.findings(figures).stream())
                .sorted(Releases.TELLING)
                .limit(MOST_FINDINGS)
                .toList();
    }

    private static List<Metric> metrics(Map<List<@Nullable String>, Figures> figures) {
        return figures.entrySet().stream()
                .filter(each ->
                        each.getValue().isOfEnough() && each.getValue().values().count() > 0)
                .sorted(Comparator.comparingLong(
                        each -> -each.getValue().values().count()))
                .limit(MOST_METRICS)
                .map(each -> new Metric(
                        each.getKey().get(0),
                        each.getKey().get(1),
                        Spread.of(each.getValue().values())))
                .toList();
    }

    private static @Nullable Proportion jobs(Map<List<@Nullable String>, Figures> figures) {
        Figures jobs = figures.getOrDefault(List.of(), Figures.NONE);
        return jobs.isOfEnough() && jobs.completed() + jobs.failed() > 0
                ? Proportion.of(jobs.failed(), jobs.completed() + jobs.failed())
                : null;
    }
}
