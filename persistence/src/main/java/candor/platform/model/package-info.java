/**
 * What every room's persistence stands on: positions in lists, and whether database and identity provider answer. The
 * health checks are in this module because WildFly asks an EAR's only where all its parts see them, which is the EAR's
 * library (WFLY-12835).
 */
@NullMarked
package candor.platform.model;

import org.jspecify.annotations.NullMarked;
