/** Puts the data API together from the features' resources; nothing else enters here. */
@NullMarked
package candor.api.rest;

import org.jspecify.annotations.NullMarked;
