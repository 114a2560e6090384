/** The record of who looked at whose data (R19): it is added to and never changed. */
@NullMarked
package candor.audit.model;

import org.jspecify.annotations.NullMarked;
