package candor.records.web;

import candor.policy.model.Category;
import candor.portal.web.Words;
import org.jspecify.annotations.Nullable;

/** Says in a line what a record of a cloud service holds. */
final class CloudSummary {
    private final Words words;

    CloudSummary(Words words) {
        this.words = words;
    }

    String of(Category category, CloudContent content) {
        return switch (category) {
            case JOB -> job(content);
            case UPLOADED_ASSET, GENERATED_ASSET -> asset(content);
            case CLOUD_ERROR -> error(content.fault());
            case CLOUD_METRIC -> metric(content);
            case ROUTING -> route(content.route());
            default -> throw new IllegalArgumentException(category + " is none of CLOUD");
        };
    }

    private String job(CloudContent content) {
        JobState state = content.state();
        int tasks = content.tasks().size();
        return Line.of(
                content.name(),
                state == null ? null : words.of("JobState", state.code()),
                tasks == 0 ? null : words.say("summary.tasks", tasks));
    }

    private static String asset(CloudContent content) {
        String text = content.asset("text");
        return text != null ? text : Line.of(content.asset("fileName"), content.asset("mediaType"));
    }

    private String error(Fault fault) {
        return fault.message() != null ? fault.message() : Line.of(words.say("content.noMessage"), fault.severity());
    }

    private static String metric(CloudContent content) {
        String unit = content.unit();
        return Line.of(content.name(), unit == null ? content.value() : content.value() + " " + unit);
    }

    private String route(@Nullable String route) {
        return route == null ? words.say("content.route.none") : words.of("Route", route);
    }
}
