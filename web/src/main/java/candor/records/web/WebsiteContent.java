package candor.records.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a part of a website hit says. */
public final class WebsiteContent {
    private static final Map<String, String> SUBJECTS =
            Map.of("page-view", "page", "file-view", "file", "search", "query", "action", "action");
    private static final List<String> ACTIVITY = List.of("page", "file", "query", "action", "referrer");

    private final JsonNode content;

    WebsiteContent(JsonNode content) {
        this.content = content;
    }

    /** Such as {@code page-view}. */
    public @Nullable String type() {
        return Json.text(content, "type");
    }

    /** ACTIVITY: what a hit of this type is about, such as the page of a page view. */
    public @Nullable Fact subject() {
        String name = subjectName();
        return name == null ? null : activity(name).findFirst().orElse(null);
    }

    /** ACTIVITY: the rest. */
    public List<Fact> circumstances() {
        String subject = subjectName();
        return ACTIVITY.stream()
                .filter(name -> !name.equals(subject))
                .flatMap(this::activity)
                .toList();
    }

    /** CONNECTION: a member that is a text. */
    public @Nullable String connection(String name) {
        return Json.text(content.path("connection"), name);
    }

    /** CONNECTION. */
    public List<Fact> connectionSettings() {
        return Fact.of(content.path("connection").path("settings"));
    }

    /** DEVICE_EVENT. */
    public @Nullable String systemActivity() {
        return Json.text(event(), "activity");
    }

    /** DEVICE_EVENT: the error report, where there is one. */
    public @Nullable Fault fault() {
        JsonNode report = event().path("errorReport");
        return report.isObject() ? Fault.of(report) : null;
    }

    /** DEVICE_EVENT. */
    public List<Fact> hardware() {
        return Fact.of(event().path("hardware"));
    }

    /** ACCOUNT. */
    public @Nullable String email() {
        return Json.text(content.path("account"), "email");
    }

    /** ACCOUNT. */
    public List<Fact> accountSettings() {
        return Fact.of(content.path("account").path("settings"));
    }

    private JsonNode event() {
        return content.path("deviceEvent");
    }

    private @Nullable String subjectName() {
        String type = type();
        return type == null ? null : SUBJECTS.get(type);
    }

    private Stream<Fact> activity(String name) {
        String text = Json.text(content.path("activity"), name);
        return text == null ? Stream.empty() : Stream.of(new Fact(name, text, List.of()));
    }
}
