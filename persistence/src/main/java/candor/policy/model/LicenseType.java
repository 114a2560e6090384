package candor.policy.model;

/** The license under which data was made; a website visitor may have none, which is said by an absent value. */
public enum LicenseType {
    CONSUMER,
    ENTERPRISE
}
