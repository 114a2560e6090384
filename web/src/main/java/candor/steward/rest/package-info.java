/** The stewards' desk over HTTP: organizations, people, licenses, deployments, keys. */
@NullMarked
package candor.steward.rest;

import org.jspecify.annotations.NullMarked;
