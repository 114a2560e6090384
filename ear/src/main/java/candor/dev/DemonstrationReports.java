package candor.dev;

import candor.dev.reports.AssetBytes;
import candor.dev.reports.Delivery;
import candor.dev.reports.Demonstration;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Sends records the way a plugin, the website and the cloud services do: through the intake, so that what the portal shows was decided, not made up. */
final class DemonstrationReports {

    private static final int BATCH = 100;
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI collection;

    DemonstrationReports(Settings settings) {
        this.collection = URI.create(settings.portalUrl() + "collect/v1/");
    }

    /** @return how many records were sent */
    int send(Demonstration demonstration) {
        int sent = 0;
        for (Delivery delivery : demonstration.deliveries()) {
            List<ObjectNode> all = delivery.records();
            for (int from = 0; from < all.size(); from += BATCH) {
                List<ObjectNode> batch = all.subList(from, Math.min(from + BATCH, all.size()));
                send(delivery, batch);
                sent += batch.size();
            }
        }
        demonstration.assets().forEach(this::send);
        return sent;
    }

    private void send(Delivery delivery, List<ObjectNode> batch) {
        HttpRequest.Builder request = request(delivery.surface(), delivery.key())
                .header("Content-Type", "application/x-ndjson")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(lines(batch)));
        requireTaken(delivery.key(), batch, answer(request, delivery.key()).path("receipts"));
    }

    private void send(AssetBytes asset) {
        answer(
                request("cloud/assets/" + asset.id() + "/content", asset.key())
                        .header("Content-Type", asset.mediaType())
                        .PUT(BodyPublishers.ofByteArray(asset.content())),
                asset.key());
    }

    private HttpRequest.Builder request(String path, String key) {
        return HttpRequest.newBuilder(collection.resolve(path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + key);
    }

    private JsonNode answer(HttpRequest.Builder request, String key) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new StartupProblem("The intake answered the demonstration's records for " + key + " with "
                        + response.statusCode() + ": " + response.body().replaceAll("\\s+", " "));
            }
            return json.readTree(response.body());
        } catch (IOException e) {
            throw new StartupProblem("The demonstration's records could not be sent to " + collection + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupProblem("Interrupted.", e);
        }
    }

    private static void requireTaken(String key, List<ObjectNode> batch, JsonNode receipts) {
        if (receipts.size() != batch.size()) {
            throw new StartupProblem("The intake gave " + receipts.size() + " receipts for " + batch.size()
                    + " records of " + key + ".");
        }
        for (JsonNode receipt : receipts) {
            String outcome = receipt.path("outcome").asText();
            if (outcome.isEmpty() || outcome.equals("INVALID")) {
                throw new StartupProblem(
                        "The intake did not take a demonstration's record for " + key + ": " + receipt);
            }
        }
    }

    private byte[] lines(List<ObjectNode> batch) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(bytes)) {
            for (ObjectNode record : batch) {
                packed.write((json.writeValueAsString(record) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
