package candor.diagnostics;

import candor.platform.RefusalException;

/** Nobody of the staff goes by the name that a group is to be given to. */
public class UnknownAssigneeException extends RefusalException {
    private static final long serialVersionUID = 1L;

    public UnknownAssigneeException() {
        super(Kind.BAD_REQUEST, "/assignee");
    }
}
