/**
 * The development run: PostgreSQL, Keycloak and WildFly with the EAR, started, watched and stopped from one command
 * ({@code mvn -Pdev}), and used by the whole-system tests in the same way. It runs inside Maven or a test, never inside
 * the application server: nothing of it is in the EAR, and it knows the application only from outside, by its
 * migrations, its addresses and its system properties.
 */
@NullMarked
package candor.dev;

import org.jspecify.annotations.NullMarked;
