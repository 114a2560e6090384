/** Numbers for whoever watches the system: what came in, what is to be done, how large it is. Nothing that is held enters. */
@NullMarked
package candor.operations.model;

import org.jspecify.annotations.NullMarked;
