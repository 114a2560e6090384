/**
 * The people of an organization, for its administrators: who they are, how much is held of them, who comes and who goes. What a
 * person holds without the organization never enters here. The identity provider is told of it by {@code candor.identity.realm}.
 */
@NullMarked
package candor.members;

import org.jspecify.annotations.NullMarked;
