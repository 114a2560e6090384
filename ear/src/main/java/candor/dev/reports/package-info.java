/**
 * What a demonstration sends: believable usage reports of a plugin called Lumen Render, visits to its website, jobs of its
 * cloud services, over some months. The same every time for the same day. It knows the contract's shape of a record, and
 * neither how one is sent nor what is kept of it: it also writes members that must be dropped.
 */
@NullMarked
package candor.dev.reports;

import org.jspecify.annotations.NullMarked;
