/**
 * Retention (R15, ADR 15): once a day what is past its period is removed, by itself, on one node; what holds keep stays. Stewards read
 * what went, administrators what went and will go of their organization's.
 */
@NullMarked
package candor.retention;

import org.jspecify.annotations.NullMarked;
