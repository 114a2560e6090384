/** What the persistence tests stand on: the real PostgreSQL, through the real migrations, as the application's role. */
@NullMarked
package candor.testing;

import org.jspecify.annotations.NullMarked;
