/**
 * Orders to delete collected rows, and their carrying out in the database: concealing, deleting a portion at a time, counting
 * again (R17, ADR 13). Who may order what does not enter here, nor what a certificate says.
 */
@NullMarked
package candor.erasure.model;

import org.jspecify.annotations.NullMarked;
