/**
 * The people of an organization as its administrators see them: since when they belong to it, under which of its licenses, how
 * much is held for it of them. What they hold of their own, such as a consumer license, does not enter here.
 */
@NullMarked
package candor.members.model;

import org.jspecify.annotations.NullMarked;
