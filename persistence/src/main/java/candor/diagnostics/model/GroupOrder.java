package candor.diagnostics.model;

/** By what groups are ordered, the greatest first. */
public enum GroupOrder {
    LAST_SEEN("extract(epoch from counted.last_at)"),
    FIRST_SEEN("extract(epoch from counted.first_at)"),
    OCCURRENCES("counted.occurrences"),
    PEOPLE("%s");

    private final String value;

    GroupOrder(String value) {
        this.value = value;
    }

    /** @param people how many people a group has, which is asked for only where it is needed */
    String value(String people) {
        return value.formatted(people);
    }
}
