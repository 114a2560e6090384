/** Exports over HTTP: ordering one, looking how far it is, fetching it, removing it. */
@NullMarked
package candor.export.rest;

import org.jspecify.annotations.NullMarked;
