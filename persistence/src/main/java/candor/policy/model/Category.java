package candor.policy.model;

import static candor.policy.model.Element.*;
import static candor.policy.model.Surface.*;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The unit of a decision: one row of collected data belongs to exactly one category (POLICY, "Categories and elements"). */
public enum Category {
    ACCOUNT(WEBSITE, USER_IDENTIFIER, EMAIL, ACCOUNT_SETTINGS),
    CONNECTION(WEBSITE, IP_ADDRESS, DEVICE, BROWSER, SETTINGS),
    ACTIVITY(WEBSITE, PAGE, FILE, SEARCH, ACTION, REFERRER),
    DEVICE_EVENT(WEBSITE, SYSTEM_ACTIVITY, ERROR_REPORT, HARDWARE_SETTINGS),

    JOB(CLOUD, JOB_METADATA, TASK_METADATA),
    UPLOADED_ASSET(CLOUD, CONTENT, FILE_NAME),
    GENERATED_ASSET(CLOUD, CONTENT, FILE_NAME),
    CLOUD_ERROR(CLOUD, MESSAGE, STACK, CONTEXT),
    CLOUD_METRIC(CLOUD, METRIC),
    ROUTING(CLOUD, ROUTE, TIMESTAMP, USER_IDENTIFIER),

    VERSION(SOFTWARE, SOFTWARE_VERSION, PLUGIN_VERSION),
    ENVIRONMENT(SOFTWARE, OPERATING_SYSTEM, HARDWARE, RUNTIME),
    USAGE(SOFTWARE, ACTION, TASK_OUTCOME),
    PROCESSING(SOFTWARE, DURATION, STATUS_MESSAGE),
    SOFTWARE_ERROR(SOFTWARE, MESSAGE, STACK, CONTEXT),
    RENDER_INPUT(SOFTWARE, INPUT_METADATA, PROMPT, CONFIGURATION, GENERATION_PARAMETERS);

    private final Surface surface;
    private final Set<Element> elements;

    Category(Surface surface, Element first, Element... rest) {
        this.surface = surface;
        this.elements = Collections.unmodifiableSet(EnumSet.of(first, rest));
    }

    public Surface surface() {
        return surface;
    }

    /** The elements of this category, in the order of the policy's table. */
    public Set<Element> elements() {
        return elements;
    }

    public static List<Category> of(Surface surface) {
        return Arrays.stream(values())
                .filter(category -> category.surface == surface)
                .toList();
    }
}
