/** The one package of the bad house that is as it should be. */
@NullMarked
package candorbad.retention;

import org.jspecify.annotations.NullMarked;
