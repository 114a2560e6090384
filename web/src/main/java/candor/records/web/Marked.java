package candor.records.web;

/**
 * A part of a text: what a search found, or what is around it.
 *
 * @param found whether it is shown as found
 */
public record Marked(String text, boolean found) {}
