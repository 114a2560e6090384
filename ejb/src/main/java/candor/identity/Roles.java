package candor.identity;

/** The roles of the identity provider's realm. */
public final class Roles {
    public static final String CUSTOMER = "customer";
    /** A designated administrator of an organization (R16). */
    public static final String ORG_ADMIN = "org-admin";

    public static final String STAFF = "staff";
    public static final String STEWARD = "steward";

    private Roles() {}
}
