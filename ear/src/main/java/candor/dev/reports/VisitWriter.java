package candor.dev.reports;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Writes one visit: somebody looks around, may sign in, looks on. */
final class VisitWriter {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** A visit ends when it is over, which is now at the latest. */
    private static final Duration VISIT = Duration.ofMinutes(14);

    private static final List<String> PAGES = List.of(
            "/", "/features", "/gallery", "/gallery/interiors", "/pricing", "/docs/denoising", "/docs/cloud", "/forum");
    private static final List<String> MEMBERS_PAGES =
            List.of("/account", "/account/licenses", "/downloads", "/forum/mine", "/cloud/jobs");
    private static final List<String> FILES = List.of(
            "Lumen Render 3.6 handbook.pdf", "lumen-render-3.6.1-win64.msi", "Presets/Dämmerung.lpreset", "EULA.txt");
    private static final List<String> REFERRERS = List.of(
            "https://search.example/?q=lumen+render",
            "https://forum.example/t/best-denoiser/4711",
            "https://newsletter.example/2026/autumn?id=8f3a");
    private static final List<String> ACTIONS =
            List.of("play-video", "start-trial", "copy-code", "rate-answer", "open-chat");

    private final Visitor visitor;
    private final Random random;
    private final Samples samples;
    private final List<ObjectNode> hits = new ArrayList<>();
    private Instant at;
    private @Nullable String user;

    VisitWriter(Visitor visitor, Random random, Samples samples, Instant end) {
        this.visitor = visitor;
        this.random = random;
        this.samples = samples;
        this.at = end.minus(VISIT);
    }

    List<ObjectNode> write(boolean signsIn) {
        pageView(PAGES).withObject("/activity").put("referrer", Samples.any(random, REFERRERS));
        lookAround(PAGES);
        if (signsIn) {
            user = visitor.user();
            hit("action").withObject("/activity").put("page", "/account").put("action", "sign-in");
            lookAround(MEMBERS_PAGES);
            if (random.nextInt(4) == 0) {
                accountChange();
            }
        }
        return hits;
    }

    private void lookAround(List<String> pages) {
        int steps = 1 + random.nextInt(3);
        for (int i = 0; i < steps; i++) {
            pageView(pages);
            switch (random.nextInt(7)) {
                case 0, 1 -> activity("search", "query", samples.search(random, visitor.searches()));
                case 2 -> activity("file-view", "file", Samples.any(random, FILES));
                case 3 -> activity("action", "action", Samples.any(random, ACTIONS));
                case 4 -> deviceEvent();
                default -> {}
            }
        }
    }

    private ObjectNode pageView(List<String> pages) {
        ObjectNode hit = activity("page-view", "page", Samples.any(random, pages));
        ObjectNode connection = hit.withObject("/connection").setAll(json(visitor.connection()));
        if (random.nextInt(20) == 0) {
            connection.put("batteryLevel", random.nextInt(100)); // not in the contract
        }
        return hit;
    }

    private ObjectNode activity(String type, String member, String text) {
        ObjectNode hit = hit(type);
        hit.withObject("/activity").put(member, text);
        return hit;
    }

    private void deviceEvent() {
        boolean crash = random.nextBoolean();
        ObjectNode event = hit(crash ? "crash" : "device-event").withObject("/deviceEvent");
        if (crash) {
            Failure failure = samples.pageCrash(random);
            event.setAll(failure.contextObject());
            event.withObject("/errorReport").put("message", failure.message()).put("stack", failure.stack());
        } else {
            event.put("activity", random.nextBoolean() ? "Network went away for 12 s" : "Low memory: textures dropped");
        }
        event.set("hardware", json(visitor.hardware()));
    }

    private void accountChange() {
        ObjectNode account = hit("account-change").withObject("/account").put("email", visitor.user() + "@example.com");
        account.withObject("/settings")
                .put("newsletter", random.nextBoolean())
                .put("language", visitor.searches().contains("de") ? "de" : "en")
                .withObject("/notifications")
                .put("jobDone", true)
                .put("forum", random.nextBoolean());
    }

    private ObjectNode hit(String type) {
        ObjectNode hit = JsonNodeFactory.instance
                .objectNode()
                .put("id", Samples.id(random).toString())
                .put("type", type)
                .put("occurredAt", at.toString())
                .put("visitor", visitor.visitor());
        if (user != null) {
            hit.put("user", user);
        }
        at = at.plusSeconds(10 + random.nextInt(45));
        hits.add(hit);
        return hit;
    }

    private static ObjectNode json(Map<String, Object> members) {
        return JSON.valueToTree(members);
    }
}
