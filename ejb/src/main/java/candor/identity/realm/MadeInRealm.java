package candor.identity.realm;

/** Something was made at the identity provider that is good for nothing unless the transaction is. @param path of it */
record MadeInRealm(String path) {}
