package candor.collection.minimization;

/** Ends the check of a record at the first member at fault; carries a place and a code, never a value. */
final class InvalidRecord extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Checked.Invalid invalid;

    InvalidRecord(Pointer pointer, Reason reason) {
        super(reason.name(), null, false, false);
        invalid = new Checked.Invalid(pointer.toString(), reason);
    }

    Checked.Invalid invalid() {
        return invalid;
    }
}
