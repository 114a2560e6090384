/** What retention does to an organization's records, on a page. */
@NullMarked
package candor.retention.web;

import org.jspecify.annotations.NullMarked;
