package candor.records.web;

import java.util.List;

/**
 * A place of a record where something was found that its line in the list does not show.
 *
 * @param member the name of the member of the content, as it was sent
 */
public record Excerpt(String member, List<Marked> text) {}
