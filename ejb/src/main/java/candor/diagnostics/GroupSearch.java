package candor.diagnostics;

import candor.diagnostics.model.GroupOrder;
import candor.diagnostics.model.TriageState;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which groups, in which order, and where in the list.
 *
 * @param tags     by name, such as {@code VERSION}, the value that an occurrence has
 * @param assignee a sign-in name
 * @param text     in signatures and messages
 * @param since    a version that was the first to have it, or to have it again
 */
public record GroupSearch(
        Set<TriageState> states,
        Map<String, String> tags,
        @Nullable String assignee,
        @Nullable String text,
        @Nullable String since,
        GroupOrder order,
        @Nullable String cursor,
        int limit) {}
