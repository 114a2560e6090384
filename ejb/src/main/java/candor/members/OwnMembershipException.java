package candor.members;

import candor.platform.RefusalException;

/** Administrators would remove themselves, or the role from themselves: the last of them could. */
public class OwnMembershipException extends RefusalException {
    private static final long serialVersionUID = 1L;

    OwnMembershipException() {
        super(Kind.OWN_MEMBERSHIP, null);
    }
}
