package candor.diagnostics.model;

/** By what groups are ordered, the greatest first. */
public enum GroupOrder {
    LAST_SEEN("extract(epoch from kept.last_at)"),
    FIRST_SEEN("extract(epoch from kept.first_at)"),
    OCCURRENCES("cast(kept.occurrences as numeric)"),
    PEOPLE("cast(kept.people as numeric)");

    private final String value;

    GroupOrder(String value) {
        this.value = value;
    }

    String value() {
        return value;
    }
}
