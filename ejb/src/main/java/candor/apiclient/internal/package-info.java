/** The timer that has the identity provider forget clients which were revoked while it was away. */
@NullMarked
package candor.apiclient.internal;

import org.jspecify.annotations.NullMarked;
