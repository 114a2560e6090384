package candor.licensing;

import candor.platform.RefusalException;

/** The key of a deployment that its customer manages: nothing may be collected, stored or accessed (R3). */
public class CustomerManagedException extends RefusalException {
    private static final long serialVersionUID = 1L;

    public CustomerManagedException() {
        super(Kind.CUSTOMER_MANAGED, null);
    }
}
