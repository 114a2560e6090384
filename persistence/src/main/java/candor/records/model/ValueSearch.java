package candor.records.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The conditions under which a record's values hold what is searched for. The content as a whole tells cheaply where a
 * word can be at all; whether it stands in a value, not in the name of a member or in the syntax of JSON, is asked of
 * those few alone. Letters are folded by Unicode, in any script, by the database on both sides.
 */
final class ValueSearch {
    private static final String FOLDED = "casefold((%s) collate pg_unicode_fast)";
    private static final String WHOLE = FOLDED.formatted("?::text");
    private static final String VALUES = """
            coalesce((select string_agg(%s, chr(31)) from jsonb_path_query(?, ''strict $.**'') v
            where jsonb_typeof(v) not in (''object'', ''array'')), '''')""".formatted(FOLDED.formatted("v #>> ''{}''"));

    private final List<String> conditions;
    private final Map<String, Object> values;

    ValueSearch(List<String> conditions, Map<String, Object> values) {
        this.conditions = conditions;
        this.values = values;
    }

    void add(SearchTerms terms) {
        if (!terms.wanted().isEmpty()) {
            conditions.add(like(WHOLE, "all", place("whole", escaped(terms.wanted()))));
            conditions.add(like(VALUES, "all", place("wanted", terms.wanted())));
        }
        if (!terms.unwanted().isEmpty()) {
            String anywhere = like(WHOLE, "any", place("anywhere", escaped(terms.unwanted())));
            conditions.add(
                    "(not " + anywhere + " or not " + like(VALUES, "any", place("unwanted", terms.unwanted())) + ")");
        }
    }

    private List<String> place(String prefix, List<String> texts) {
        List<String> names = new ArrayList<>();
        for (String text : texts) {
            String name = prefix + names.size();
            values.put(name, "%" + text.replaceAll("[\\\\%_]", "\\\\$0") + "%");
            names.add(":" + name);
        }
        return names;
    }

    private static String like(String text, String quantifier, List<String> names) {
        String patterns =
                names.stream().map(name -> FOLDED.formatted("?::text")).collect(Collectors.joining(", "));
        return "cast(sql('" + text + " like " + quantifier + " (array[" + patterns + "])', r.content, "
                + String.join(", ", names) + ") as Boolean)";
    }

    /** As they stand in JSON that PostgreSQL wrote. */
    private static List<String> escaped(List<String> texts) {
        return texts.stream().map(ValueSearch::escaped).toList();
    }

    private static String escaped(String text) {
        StringBuilder json = new StringBuilder();
        text.chars().forEach(unit -> {
            switch (unit) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\f' -> json.append("\\f");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> json.append(unit < ' ' ? "\\u%04x".formatted(unit) : Character.toString((char) unit));
            }
        });
        return json.toString();
    }
}
