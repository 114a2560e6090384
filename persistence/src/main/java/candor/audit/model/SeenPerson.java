package candor.audit.model;

import java.util.UUID;

/**
 * Somebody whose records a look was at.
 *
 * @param user    sign-in name
 * @param records how many of theirs
 */
public record SeenPerson(UUID look, String user, long records) {}
