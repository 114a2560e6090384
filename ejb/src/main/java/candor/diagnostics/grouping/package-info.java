/**
 * Which errors are the same bug: stack traces of .NET, Python, C++, JavaScript and Java read, freed of what differs from run to run and
 * from machine to machine, and made into a signature. A function of the error alone: nothing of a container, of a
 * database or of the time enters, and the same error has the same signature on every node. The work grows with the length of the text.
 */
@NullMarked
package candor.diagnostics.grouping;

import org.jspecify.annotations.NullMarked;
