package candor.collection.minimization;

import candor.policy.model.Category;
import candor.policy.model.Surface;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every kind of record that is collected: what {@link Minimizer} checks against, and a catalogue may be read from. */
public final class RecordKinds {

    /** What tells a surface's kinds apart, in this order. */
    private static final List<String> DISCRIMINATORS = List.of(RecordKind.TYPE, CloudShapes.ROLE);

    private static final Map<Surface, List<RecordKind>> BY_SURFACE = Map.of(
            Surface.WEBSITE,
            List.of(new RecordKind(
                    Surface.WEBSITE,
                    "website",
                    WebsiteShape.SHAPE,
                    Map.of(WebsiteShape.ACCOUNT_CHANGE, Category.ACCOUNT))),
            Surface.CLOUD,
            List.of(
                    cloud("job", "job", CloudShapes.JOB, Category.JOB),
                    cloud("asset UPLOADED", "asset", CloudShapes.UPLOADED, Category.UPLOADED_ASSET),
                    cloud("asset GENERATED", "asset", CloudShapes.GENERATED, Category.GENERATED_ASSET),
                    cloud("error", "error", CloudShapes.ERROR, Category.CLOUD_ERROR),
                    cloud("metric", "metric", CloudShapes.METRIC, Category.CLOUD_METRIC),
                    cloud("route", "route", CloudShapes.ROUTE, Category.ROUTING)),
            Surface.SOFTWARE,
            List.of(new RecordKind(Surface.SOFTWARE, "usage-report", UsageReportShape.SHAPE, Map.of())));

    private RecordKinds() {}

    /** Of all surfaces, in the order of {@link Surface}. */
    public static List<RecordKind> all() {
        return Arrays.stream(Surface.values())
                .flatMap(surface -> of(surface).stream())
                .toList();
    }

    public static List<RecordKind> of(Surface surface) {
        return BY_SURFACE.get(surface);
    }

    /** @throws InvalidRecord if a word that tells the kinds apart is not there, or is none of those listed */
    static RecordKind kindOf(Surface surface, ObjectNode record) throws InvalidRecord {
        List<RecordKind> candidates = of(surface);
        for (String name : DISCRIMINATORS) {
            if (candidates.size() > 1) {
                candidates = choose(candidates, name, record);
            }
        }
        return candidates.get(0);
    }

    private static List<RecordKind> choose(List<RecordKind> candidates, String name, ObjectNode record)
            throws InvalidRecord {
        JsonNode said = record.path(name);
        Pointer at = Pointer.ROOT.member(name);
        if (said.isMissingNode() || said.isNull()) {
            throw new InvalidRecord(at, Reason.MISSING);
        } else if (!said.isTextual()) {
            throw new InvalidRecord(at, Reason.WRONG_TYPE);
        }
        List<RecordKind> chosen = candidates.stream()
                .filter(kind -> isListed(kind.shape().member(name), said.textValue()))
                .toList();
        if (chosen.isEmpty()) {
            throw new InvalidRecord(at, Reason.NOT_LISTED);
        }
        return chosen;
    }

    private static boolean isListed(Shape.@Nullable Member member, String word) {
        return member != null
                && member.shape() instanceof Shape.Choice choice
                && choice.words().contains(word);
    }

    private static RecordKind cloud(String name, String type, Shape.Structure shape, Category category) {
        return new RecordKind(Surface.CLOUD, name, shape, Map.of(type, category));
    }
}
