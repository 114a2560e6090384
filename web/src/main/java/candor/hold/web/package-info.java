/** The stewards' page of legal holds. */
@NullMarked
package candor.hold.web;

import org.jspecify.annotations.NullMarked;
