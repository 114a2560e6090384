package candor.records.web;

import candor.policy.model.Category;
import candor.portal.web.Words;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in a line what a part of a usage report holds. */
final class SoftwareSummary {
    private final Words words;

    SoftwareSummary(Words words) {
        this.words = words;
    }

    String of(Category category, SoftwareContent content) {
        return switch (category) {
            case VERSION -> version(content);
            case ENVIRONMENT -> environment(content);
            case USAGE -> usage(content.moments());
            case PROCESSING -> processing(content.taskRuns());
            case SOFTWARE_ERROR -> errors(content.faults());
            case RENDER_INPUT -> inputs(content.renderTasks());
            default -> throw new IllegalArgumentException(category + " is none of SOFTWARE");
        };
    }

    private String version(SoftwareContent content) {
        return Line.of(
                pair(content.product("name"), content.product("version")),
                pair(content.product("plugin"), content.product("pluginVersion")));
    }

    private String environment(SoftwareContent content) {
        String memory = content.memoryGb() == null ? null : words.say("content.memory", content.memoryGb());
        return Line.of(content.operatingSystem(), content.hardware("gpu"), memory);
    }

    private String usage(List<Moment> moments) {
        long completed = moments.stream()
                .filter(each -> "COMPLETED".equals(each.outcome()))
                .count();
        long failed = moments.stream().filter(Moment::failed).count();
        long actions = moments.stream().filter(each -> each.action() != null).count();
        return Line.of(
                counted("summary.actions", actions),
                counted("summary.completed", completed),
                counted("summary.failed", failed));
    }

    private String processing(List<TaskRun> runs) {
        List<Duration> durations =
                runs.stream().map(TaskRun::duration).filter(Objects::nonNull).toList();
        String total = durations.isEmpty()
                ? null
                : words.say("summary.total", words.span(durations.stream().reduce(Duration.ZERO, Duration::plus)));
        String status = runs.stream()
                .map(TaskRun::statusMessage)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return Line.of(words.say("summary.tasks", runs.size()), total, status);
    }

    private String errors(List<Fault> faults) {
        String first = faults.stream()
                .map(Fault::message)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return first == null
                ? words.say("summary.errors", faults.size())
                : Line.of(first, faults.size() > 1 ? words.say("summary.more", faults.size() - 1) : null);
    }

    private String inputs(List<RenderTask> tasks) {
        return tasks.stream()
                .map(RenderTask::prompt)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> Line.of(
                        words.say("summary.tasks", tasks.size()),
                        tasks.stream()
                                .flatMap(task -> task.generation().stream())
                                .limit(4)
                                .map(fact -> fact.name() + " " + fact.text())
                                .collect(Collectors.joining(Line.BETWEEN))));
    }

    private @Nullable String counted(String key, long count) {
        return count == 0 ? null : words.say(key, count);
    }

    private static @Nullable String pair(@Nullable String name, @Nullable String version) {
        return name == null ? version : version == null ? name : name + " " + version;
    }
}
