/** What all resources share: how errors become problem documents (RFC 9457) and how JSON is written. */
@NullMarked
package candor.platform.rest;

import org.jspecify.annotations.NullMarked;
