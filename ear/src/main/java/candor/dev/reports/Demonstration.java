package candor.dev.reports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Everything that is sent in a demonstration, from all three surfaces. */
public final class Demonstration {
    private final List<Delivery> deliveries = new ArrayList<>();
    private final List<AssetBytes> assets;

    public Demonstration(Instant now) {
        new UsageReports(now).byKey().forEach((key, reports) -> deliveries.add(new Delivery("software", key, reports)));
        deliveries.add(new Delivery("website", "demo-website", new WebsiteHits(now).all()));
        CloudRecords cloud = new CloudRecords(now);
        cloud.byKey().forEach((key, records) -> deliveries.add(new Delivery("cloud", key, records)));
        assets = cloud.assets();
    }

    public List<Delivery> deliveries() {
        return List.copyOf(deliveries);
    }

    /** To be sent after the records that announce them. */
    public List<AssetBytes> assets() {
        return assets;
    }
}
