/**
 * Who is signed in. The identity provider says it by the token's subject; who that is in our tables is looked up here
 * and nowhere else, and never taken from a parameter.
 */
@NullMarked
package candor.identity;

import org.jspecify.annotations.NullMarked;
