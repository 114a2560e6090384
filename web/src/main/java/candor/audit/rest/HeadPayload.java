package candor.audit.rest;

/**
 * The newest signed head of the audit.
 *
 * @param sequence number of the last entry
 * @param head     a compact JSON Web Signature over sequence, hash and moment, by a key of {@code /.well-known/jwks.json}
 */
public record HeadPayload(long sequence, String head) {}
