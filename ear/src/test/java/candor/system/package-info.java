/**
 * Tests of the whole, from outside: the real EAR in the real server, with the real database and identity provider, over
 * HTTP and in a browser; and the container tests. What they need is started when the first test asks for it, once a
 * run, with the classes of the development run, on free ports and in a state folder under {@code target}: a
 * development run may be up meanwhile.
 */
@NullMarked
package candor.system;

import org.jspecify.annotations.NullMarked;
