package candor.policy.model;

/** Who owns a row (R2, R6, R7, R8). The vendor is not among them: the policy never makes it an owner. */
public enum Owner {
    /** The person or household that holds the license, or the visitor. */
    LICENSE_HOLDER,
    /** The organization for which the data was made. */
    ORGANIZATION
}
