/** The pages on which staff triages errors (R18). */
@NullMarked
package candor.diagnostics.web;

import org.jspecify.annotations.NullMarked;
