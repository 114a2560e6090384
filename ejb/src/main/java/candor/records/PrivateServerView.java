package candor.records;

import candor.policy.model.Hosting;
import org.jspecify.annotations.Nullable;

/**
 * A private deployment of the cloud services, and what little is held from it.
 *
 * @param routed  rows of the last 30 days which say that something was routed (R4); absent: of a deployment that its customer manages
 *                nothing is kept, and nothing is asked (R3)
 * @param further rows of other categories, where an agreement lets them be kept; absent likewise
 */
public record PrivateServerView(
        String name,
        Hosting hosting,
        @Nullable Long routed,
        @Nullable Long further) {}
