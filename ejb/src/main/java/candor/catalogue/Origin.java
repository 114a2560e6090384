package candor.catalogue;

import java.util.List;

/**
 * A member of collected records.
 *
 * @param pointer where it stands in a record (RFC 6901), with {@code []} behind a list for any of its items:
 *                {@code /tasks[]/input/prompt}
 * @param kinds   the records that have it, by the contract's names; empty: every kind of the surface
 */
public record Origin(String pointer, List<String> kinds) {}
