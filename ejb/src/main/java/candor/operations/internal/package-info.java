/** The timer that writes down what this node has counted. */
@NullMarked
package candor.operations.internal;

import org.jspecify.annotations.NullMarked;
