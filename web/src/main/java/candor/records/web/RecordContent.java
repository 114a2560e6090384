package candor.records.web;

import candor.policy.model.Category;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a record holds, ready to be shown by its category. */
public final class RecordContent {
    /** What a browser draws and never runs. */
    static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/webp", "image/gif");

    private final Category category;
    private final JsonNode content;
    private final @Nullable String bytes;

    private RecordContent(Category category, JsonNode content, @Nullable String bytes) {
        this.category = category;
        this.content = content;
        this.bytes = bytes;
    }

    static RecordContent of(Category category, String json) {
        return of(category, json, null);
    }

    /** @param bytes the address of an asset's bytes; absent where there are none */
    static RecordContent of(Category category, String json, @Nullable String bytes) {
        return new RecordContent(category, Json.parse(json), bytes);
    }

    /** The page under {@code tags/content} that shows it. */
    public String form() {
        return switch (category) {
            case ACCOUNT -> "account";
            case CONNECTION -> "connection";
            case ACTIVITY -> "activity";
            case DEVICE_EVENT -> "deviceEvent";
            case JOB -> "job";
            case UPLOADED_ASSET, GENERATED_ASSET -> "asset";
            case CLOUD_ERROR -> "cloudError";
            case CLOUD_METRIC -> "metric";
            case ROUTING -> "routing";
            case VERSION -> "version";
            case ENVIRONMENT -> "environment";
            case USAGE -> "usage";
            case PROCESSING -> "processing";
            case SOFTWARE_ERROR -> "errors";
            case RENDER_INPUT -> "renderInput";
        };
    }

    /** Its categories' words, for WEBSITE. */
    public WebsiteContent website() {
        return new WebsiteContent(content);
    }

    /** Its categories' words, for CLOUD. */
    public CloudContent cloud() {
        return new CloudContent(content);
    }

    /** Its categories' words, for SOFTWARE. */
    public SoftwareContent software() {
        return new SoftwareContent(content);
    }

    /** The address of an asset's bytes, where they are held. */
    public @Nullable String download() {
        return bytes;
    }

    /** The same, where they can be shown as a picture. */
    public @Nullable String image() {
        String mediaType = cloud().asset("mediaType");
        return mediaType != null && PICTURES.contains(mediaType) ? bytes : null;
    }

    /** All that it says, by the names of its members. */
    List<Fact> values() {
        return Json.values("", content);
    }

    public String json() {
        return Json.pretty(content);
    }
}
