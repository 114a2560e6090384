/**
 * Operations at a glance: what comes in, what became of it, what is to be done and how large it all is, for the whole cluster. Numbers
 * alone enter: no source, no person, no content; of deployments that customers manage, that a request was refused (R3).
 */
@NullMarked
package candor.operations;

import org.jspecify.annotations.NullMarked;
