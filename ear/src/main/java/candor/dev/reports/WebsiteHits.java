package candor.dev.reports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** What the website sends of some months of visits, oldest first. */
public final class WebsiteHits {
    private static final int DAYS = 150;
    /** Of a visitor's visits, at first nobody signs in. */
    private static final double STRANGER_FOR = 0.25;

    private final Samples samples = new Samples();
    private final WorkingHours hours;

    public WebsiteHits(Instant now) {
        this.hours = new WorkingHours(now, DAYS);
    }

    public List<ObjectNode> all() {
        List<ObjectNode> hits = new ArrayList<>();
        Samples.visitors().forEach(visitor -> hits.addAll(of(visitor)));
        hits.sort(
                Comparator.comparing(hit -> Instant.parse(hit.path("occurredAt").asText())));
        return hits;
    }

    private List<ObjectNode> of(Visitor visitor) {
        Random random = new Random(visitor.visitor().hashCode());
        List<ObjectNode> hits = new ArrayList<>();
        for (int i = 0; i < visitor.visits(); i++) {
            double progress = (i + random.nextDouble()) / visitor.visits();
            boolean signsIn = visitor.user() != null && i >= visitor.visits() * STRANGER_FOR;
            hits.addAll(new VisitWriter(visitor, random, samples, hours.at(progress, random)).write(signsIn));
        }
        return hits;
    }
}
