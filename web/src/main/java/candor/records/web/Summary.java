package candor.records.web;

import candor.policy.model.Category;
import candor.portal.web.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says in a line what a record holds, for lists. */
@RequestScoped
public class Summary {
    private static final int LONGEST = 400;
    private static final String BETWEEN = " · ";

    @Inject
    private Words words;

    String of(Category category, RecordContent content) {
        String line =
                switch (category) {
                    case VERSION -> version(content);
                    case ENVIRONMENT -> environment(content);
                    case USAGE -> usage(content.moments());
                    case PROCESSING -> processing(content.taskRuns());
                    case SOFTWARE_ERROR -> errors(content.faults());
                    case RENDER_INPUT -> inputs(content.renderTasks());
                    default ->
                        join(content.facts().stream().flatMap(Summary::values).toArray(String[]::new));
                };
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }

    private String version(RecordContent content) {
        return join(
                pair(content.software("name"), content.software("version")),
                pair(content.software("plugin"), content.software("pluginVersion")));
    }

    private String environment(RecordContent content) {
        String memory = content.memoryGb() == null ? null : words.say("content.memory", content.memoryGb());
        return join(content.operatingSystem(), content.hardware("gpu"), memory);
    }

    private String usage(List<Moment> moments) {
        long completed = moments.stream()
                .filter(each -> "COMPLETED".equals(each.outcome()))
                .count();
        long failed = moments.stream().filter(Moment::failed).count();
        long actions = moments.stream().filter(each -> each.action() != null).count();
        return join(
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
        return join(words.say("summary.tasks", runs.size()), total, status);
    }

    private String errors(List<Fault> faults) {
        String first = faults.stream()
                .map(Fault::message)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return first == null
                ? words.say("summary.errors", faults.size())
                : join(first, faults.size() > 1 ? words.say("summary.more", faults.size() - 1) : null);
    }

    private String inputs(List<RenderTask> tasks) {
        return tasks.stream()
                .map(RenderTask::prompt)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> join(
                        words.say("summary.tasks", tasks.size()),
                        tasks.stream()
                                .flatMap(task -> task.generation().stream())
                                .limit(4)
                                .map(fact -> fact.name() + " " + fact.text())
                                .collect(Collectors.joining(BETWEEN))));
    }

    private @Nullable String counted(String key, long count) {
        return count == 0 ? null : words.say(key, count);
    }

    private static Stream<String> values(Fact fact) {
        return fact.parts().isEmpty()
                ? Stream.of(fact.text())
                : fact.parts().stream().flatMap(Summary::values);
    }

    private static @Nullable String pair(@Nullable String name, @Nullable String version) {
        return name == null ? version : version == null ? name : name + " " + version;
    }

    private static String join(@Nullable String... parts) {
        return Stream.of(parts)
                .filter(part -> part != null && !part.isBlank())
                .map(Summary::isolated)
                .collect(Collectors.joining(BETWEEN));
    }

    /** In Unicode's isolates: what runs from right to left in one part leaves the others where they are. */
    private static String isolated(String part) {
        return "\u2068" + part + "\u2069";
    }
}
