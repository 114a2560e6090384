package candor.policy.model;

/** Where a cloud deployment runs and who manages it. */
public enum Hosting {
    SHARED,
    PRIVATE_VENDOR_MANAGED,
    PRIVATE_CUSTOMER_MANAGED
}
