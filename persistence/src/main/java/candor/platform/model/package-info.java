/**
 * Whether what the application stands on answers. It is in this module because WildFly asks an EAR's health checks only
 * where all its parts see them, which is the EAR's library (WFLY-12835).
 */
@NullMarked
package candor.platform.model;

import org.jspecify.annotations.NullMarked;
