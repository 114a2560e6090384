/** The people of an organization, over HTTP, for its administrators. */
@NullMarked
package candor.members.rest;

import org.jspecify.annotations.NullMarked;
