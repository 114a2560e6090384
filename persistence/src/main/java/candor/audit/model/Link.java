package candor.audit.model;

/**
 * A place in the chain: the number of an entry, and the hash that stands for it and all before it.
 *
 * @param hash 32 bytes
 */
public record Link(long sequence, byte[] hash) {
    private static final int BYTES = 32;

    /** Before the first entry. */
    static final Link START = new Link(0, new byte[BYTES]);

    public Link {
        if (sequence < 0 || hash.length != BYTES) {
            throw new IllegalArgumentException("no place in the chain");
        }
    }
}
