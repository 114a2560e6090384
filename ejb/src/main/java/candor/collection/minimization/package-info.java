/**
 * What of a collected record may be kept: the check of a record against its declared shape, the dropping of images
 * (R10) and of members that are not listed, the projection of a record onto categories with omitted elements left out,
 * and the scrubbing of omitted text that is echoed elsewhere (R13). Plain Java over trees of JSON: no container, no
 * database, no clock, no log (a log would be a copy of what must not be kept). Which elements are omitted is decided
 * elsewhere and handed in. Nothing here throws on hostile input, and no error repeats what was sent.
 */
@NullMarked
package candor.collection.minimization;

import org.jspecify.annotations.NullMarked;
