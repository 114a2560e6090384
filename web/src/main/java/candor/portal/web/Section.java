package candor.portal.web;

/**
 * A page of a place that has several, in the order of the place's own navigation: what there is, what can be done with it, who did
 * what. Its words are {@code section.<place>.<name>}.
 */
public record Section(String place, String name, String address) {
    /** The key of its words. */
    public String key() {
        return "section." + place + "." + name;
    }
}
