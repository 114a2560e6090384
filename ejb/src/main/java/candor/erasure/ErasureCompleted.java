package candor.erasure;

import java.util.UUID;

/** Told in the transaction in which an order is completed: its rows are gone, its certificate is there. */
public record ErasureCompleted(UUID erasure) {}
