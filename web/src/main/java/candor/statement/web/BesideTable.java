package candor.statement.web;

import candor.policy.model.Hosting;
import candor.policy.model.Surface;
import candor.statement.AgreementBeside;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An agreement beside the general policy on one surface.
 *
 * @param hosting of the cloud deployment; absent on other surfaces
 */
public record BesideTable(Surface surface, @Nullable Hosting hosting, List<Line> lines) {

    /** A category without and with the agreement. */
    public record Line(Fate general, Fate agreed, boolean differs) {}

    private record Place(Surface surface, @Nullable Hosting hosting) {}

    static List<BesideTable> of(List<AgreementBeside> beside) {
        Map<Place, List<Line>> lines = new LinkedHashMap<>();
        for (AgreementBeside each : beside) {
            lines.computeIfAbsent(new Place(each.surface(), each.hosting()), none -> new ArrayList<>())
                    .add(new Line(Fate.of(each.general()), Fate.of(each.agreed()), each.differs()));
        }
        return lines.entrySet().stream()
                .map(each ->
                        new BesideTable(each.getKey().surface(), each.getKey().hosting(), each.getValue()))
                .toList();
    }
}
