package candor.dev.reports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What the cloud deployments send of some weeks of jobs, a client after the other, oldest first. */
public final class CloudRecords {
    /** Routing is kept for 90 days: all of it is to be seen. */
    private static final int DAYS = 75;

    private final Samples samples = new Samples();
    private final WorkingHours hours;
    private final Map<String, List<ObjectNode>> records = new LinkedHashMap<>();
    private final List<AssetBytes> assets = new ArrayList<>();

    public CloudRecords(Instant now) {
        this.hours = new WorkingHours(now, DAYS);
        Samples.cloudClients().forEach(this::add);
    }

    /** @return the records by the collector key to send them with */
    public Map<String, List<ObjectNode>> byKey() {
        return records;
    }

    public List<AssetBytes> assets() {
        return List.copyOf(assets);
    }

    private void add(CloudClient client) {
        Random random = new Random(client.name().hashCode());
        for (int i = 0; i < client.jobs(); i++) {
            double progress = (i + random.nextDouble()) / client.jobs();
            boolean goesOn = i == client.jobs() - 1;
            JobWriter job = new JobWriter(client, random, samples, hours.at(progress, random));
            records.computeIfAbsent(client.key(), key -> new ArrayList<>()).addAll(job.write(goesOn));
            assets.addAll(job.assets());
        }
    }
}
