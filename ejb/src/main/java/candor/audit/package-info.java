/**
 * Who looked at whose data (R19). Every look at another's records is written here before its result leaves the server.
 */
@NullMarked
package candor.audit;

import org.jspecify.annotations.NullMarked;
