package candor.steward;

import java.util.regex.Pattern;

/** An organization's short name, which receipts and contracts carry and which never changes. */
public record OrganizationName(String text) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    /** @throws IllegalArgumentException unless it is of small letters, digits and hyphens, at most 63 of them */
    public OrganizationName {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a short name");
        }
    }
}
