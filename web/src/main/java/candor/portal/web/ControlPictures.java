package candor.portal.web;

import java.util.regex.Pattern;

/**
 * Control characters by their pictures (Unicode's Control Pictures, U+2400): a page can carry none of them, and what was
 * sent would look as if it had been without.
 */
public final class ControlPictures {
    private static final Pattern CONTROLS = Pattern.compile("[\\x01-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]");
    private static final int FIRST = 0x2400;
    private static final int OF_DELETE = 0x2421;

    private ControlPictures() {}

    /** Tabs and line ends stay as they are. */
    public static String in(String text) {
        return CONTROLS.matcher(text).replaceAll(found -> picture(found.group().charAt(0)));
    }

    private static String picture(char control) {
        return Character.toString(control == 0x7f ? OF_DELETE : FIRST + control);
    }
}
