package candor.apiclient;

/** A client and its secret, which is told this once and known to the identity provider alone. */
public record IssuedClient(ApiClientView client, String secret) {
    @Override
    public String toString() {
        return client.clientId();
    }
}
