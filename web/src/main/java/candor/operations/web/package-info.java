/** The page on which stewards see the system at a glance. Numbers are arranged and drawn here; none is counted here. */
@NullMarked
package candor.operations.web;

import org.jspecify.annotations.NullMarked;
