package candor.dev;

import candor.dev.reports.UsageReports;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Sends reports the way a plugin does: through the intake, so that what the portal shows was decided, not made up. */
final class DemonstrationReports {

    private static final int BATCH = 100;
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI intake;

    DemonstrationReports(Settings settings) {
        this.intake = URI.create(settings.portalUrl() + "collect/v1/software");
    }

    /** @return how many were sent */
    int send(UsageReports reports) {
        int sent = 0;
        for (Map.Entry<String, List<ObjectNode>> license : reports.byKey().entrySet()) {
            List<ObjectNode> all = license.getValue();
            for (int from = 0; from < all.size(); from += BATCH) {
                List<ObjectNode> batch = all.subList(from, Math.min(from + BATCH, all.size()));
                send(license.getKey(), batch);
                sent += batch.size();
            }
        }
        return sent;
    }

    private void send(String key, List<ObjectNode> batch) {
        try {
            HttpRequest request = HttpRequest.newBuilder(intake)
                    .timeout(TIMEOUT)
                    .header("Authorization", "Bearer " + key)
                    .header("Content-Type", "application/x-ndjson")
                    .header("Content-Encoding", "gzip")
                    .POST(BodyPublishers.ofByteArray(lines(batch)))
                    .build();
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new StartupProblem("The intake answered the demonstration's reports for " + key + " with "
                        + response.statusCode() + ": " + response.body().replaceAll("\\s+", " "));
            }
            requireTaken(key, batch, json.readTree(response.body()).path("receipts"));
        } catch (IOException e) {
            throw new StartupProblem("The demonstration's reports could not be sent to " + intake + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupProblem("Interrupted.", e);
        }
    }

    private static void requireTaken(String key, List<ObjectNode> batch, JsonNode receipts) {
        if (receipts.size() != batch.size()) {
            throw new StartupProblem("The intake gave " + receipts.size() + " receipts for " + batch.size()
                    + " reports of " + key + ".");
        }
        for (JsonNode receipt : receipts) {
            String outcome = receipt.path("outcome").asText();
            if (outcome.isEmpty() || outcome.equals("INVALID")) {
                throw new StartupProblem(
                        "The intake did not take a demonstration's report for " + key + ": " + receipt);
            }
        }
    }

    private byte[] lines(List<ObjectNode> batch) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(bytes)) {
            for (ObjectNode report : batch) {
                packed.write((json.writeValueAsString(report) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
