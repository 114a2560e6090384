/**
 * The pages on which people, and administrators for their organization, order a copy of what is held, see it being made, and fetch it
 * (ADR 12). Whose pages they are makes a difference in what can be chosen, and in nothing else.
 */
@NullMarked
package candor.export.web;

import org.jspecify.annotations.NullMarked;
