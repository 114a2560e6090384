package candor.diagnostics.web;

import candor.diagnostics.GroupView;
import candor.diagnostics.GroupView.Day;
import candor.diagnostics.GroupView.Value;
import java.time.LocalDate;
import java.util.List;

/** A group with its drawings. */
public record GroupLine(GroupView group, Sparkline occurrences, Sparkline people) {
    private static final int SHOWN = 3;

    static GroupLine of(GroupView group, LocalDate today) {
        return new GroupLine(
                group,
                Sparkline.of(group.days(), today, Day::occurrences),
                Sparkline.of(group.days(), today, Day::people));
    }

    /** The commonest values of a tag, by its name. */
    public List<Value> few(String tag) {
        return group.tags().getOrDefault(tag, List.of()).stream().limit(SHOWN).toList();
    }

    /** All that are kept in view. */
    public List<Value> all(String tag) {
        return group.tags().getOrDefault(tag, List.of());
    }
}
