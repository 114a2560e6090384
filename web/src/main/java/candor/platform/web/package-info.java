/** The outermost door: what is done to every request before anybody asks who sent it. No business enters here. */
@NullMarked
package candor.platform.web;

import org.jspecify.annotations.NullMarked;
