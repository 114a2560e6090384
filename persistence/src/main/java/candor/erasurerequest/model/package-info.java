/**
 * People's requests to have what is held about them deleted: what was asked, by when it has to be answered, what was decided. Who may
 * decide does not enter here, nor how anything is deleted.
 */
@NullMarked
package candor.erasurerequest.model;

import org.jspecify.annotations.NullMarked;
