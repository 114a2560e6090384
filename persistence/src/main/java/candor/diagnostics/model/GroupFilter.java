package candor.diagnostics.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which groups. What is absent does not restrict.
 *
 * @param tags  by name the value that an occurrence has that staff may see
 * @param text  in types and frames, or in a message that staff may see
 * @param since a version: groups that it, or a later one, was the first to have, or to have again
 */
public record GroupFilter(
        Set<TriageState> states,
        Map<String, String> tags,
        @Nullable UUID assignee,
        @Nullable String text,
        @Nullable String since) {

    private static final String OF_GROUP =
            "from error_tag tag join error_signature own on own.id = tag.signature_id where own.group_id = g.id and "
                    + StaffSight.SEEN.formatted("tag");
    private static final String READABLE =
            "exists (select from error_tag tag where tag.signature_id = own.id and tag.tag = 'SURFACE' and "
                    + StaffSight.SEEN.formatted("tag") + ")";

    /** Whether staff may see the version in which a group came again: one who may be seen has it, too. */
    static final String REGRESSION_SEEN =
            "exists (select from error_tag tag join error_signature own on own.id = tag.signature_id where own.group_id = %1$s.id"
                    + " and tag.tag = 'VERSION' and tag.value = %1$s.regressed_in and "
                    + StaffSight.SEEN.formatted("tag") + ")";

    public GroupFilter {
        states = Set.copyOf(states);
        tags = Map.copyOf(tags);
    }

    /** A condition on {@code error_group g}. */
    String condition() {
        StringBuilder sql = new StringBuilder("true");
        if (!states.isEmpty()) {
            sql.append(" and g.state in (")
                    .append(states.stream().map(state -> "'" + state + "'").collect(Collectors.joining(", ")))
                    .append(")");
        }
        tags.keySet().stream().sorted().forEach(tag -> sql.append(" and exists (select ")
                .append(OF_GROUP)
                .append(" and tag.tag = :tag_" + tag + " and tag.value = :value_" + tag + ")"));
        if (assignee != null) {
            sql.append(" and g.assignee_id = :assignee");
        }
        if (text != null) {
            sql.append(
                    " and exists (select from error_signature own where own.group_id = g.id and (array_to_string(own.types || own.frames, ' ')"
                            + " ilike :text or own.template ilike :text and " + READABLE + "))");
        }
        if (since != null) {
            sql.append(" and (" + REGRESSION_SEEN.formatted("g"))
                    .append(" and version_order(g.regressed_in) >= version_order(:since) or exists (select ")
                    .append(OF_GROUP + " and tag.tag = 'VERSION') and not exists (select ")
                    .append(OF_GROUP
                            + " and tag.tag = 'VERSION' and version_order(tag.value) < version_order(:since)))");
        }
        return sql.toString();
    }

    Map<String, Object> parameters() {
        Map<String, Object> all = new LinkedHashMap<>();
        tags.forEach((tag, value) -> {
            all.put("tag_" + tag, tag);
            all.put("value_" + tag, value);
        });
        if (assignee != null) {
            all.put("assignee", assignee);
        }
        if (text != null) {
            all.put("text", "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
        }
        if (since != null) {
            all.put("since", since);
        }
        return all;
    }
}
