/**
 * The stewards' desk: organizations, people, licenses, deployments and collector keys, written by verbs that the audit hears of.
 * What follows from them is decided in {@code candor.licensing}, which remembers nothing: each act holds at once on every node.
 */
@NullMarked
package candor.steward;

import org.jspecify.annotations.NullMarked;
