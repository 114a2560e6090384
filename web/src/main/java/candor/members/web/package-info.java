/** The pages of an organization's members. */
@NullMarked
package candor.members.web;

import org.jspecify.annotations.NullMarked;
