/** The page on which administrators switch off what is collected. No entity may enter. */
@NullMarked
package candor.narrowing.web;

import org.jspecify.annotations.NullMarked;
