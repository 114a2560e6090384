package candor.dev.reports;

import java.util.List;

/**
 * Somebody who has things made in the cloud.
 *
 * @param key         the collector key of the deployment
 * @param name        what tells it from the others
 * @param jobs        how many there have been
 * @param keepsResults whether the bytes of what was made are sent too: where only routing is kept, they are in vain
 */
record CloudClient(String key, String user, String name, int jobs, List<String> languages, boolean keepsResults) {}
