/**
 * What the identity provider is told: which accounts there are, with which roles, and which clients of organizations' programs. It is
 * told in the transaction of what it is about; what could not be finished is taken back (ADR 17). Who may have it told what does not
 * enter here.
 */
@NullMarked
package candor.identity.realm;

import org.jspecify.annotations.NullMarked;
