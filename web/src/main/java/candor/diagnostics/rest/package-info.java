/** Errors for staff, over HTTP (R18). */
@NullMarked
package candor.diagnostics.rest;

import org.jspecify.annotations.NullMarked;
