package candor.audit;

import java.util.UUID;

/** Told in its transaction: an act or a look was written that is not in the chain yet. */
record Unsealed(UUID id) {}
