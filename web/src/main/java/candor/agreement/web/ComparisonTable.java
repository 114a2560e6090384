package candor.agreement.web;

import candor.agreement.AgreementComparison;
import candor.agreement.AgreementComparison.OfCategory;
import candor.policy.model.Hosting;
import candor.policy.model.Surface;
import candor.statement.web.Fate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * General policy, version before and this version side by side, on one surface.
 *
 * @param hosting of the cloud deployment; absent on other surfaces
 */
public record ComparisonTable(Surface surface, @Nullable Hosting hosting, List<Line> lines) {

    /** A category. @param changed against the version before */
    public record Line(Fate general, Fate previous, Fate agreed, boolean changed) {}

    private record Place(Surface surface, @Nullable Hosting hosting) {}

    static List<ComparisonTable> of(AgreementComparison comparison) {
        Map<Place, List<Line>> lines = new LinkedHashMap<>();
        for (OfCategory each : comparison.categories()) {
            lines.computeIfAbsent(new Place(each.surface(), each.hosting()), none -> new ArrayList<>())
                    .add(new Line(
                            Fate.of(each.general()),
                            Fate.of(each.previous()),
                            Fate.of(each.agreed()),
                            !each.fromPrevious().isEmpty()));
        }
        return lines.entrySet().stream()
                .map(each -> new ComparisonTable(
                        each.getKey().surface(), each.getKey().hosting(), each.getValue()))
                .toList();
    }
}
