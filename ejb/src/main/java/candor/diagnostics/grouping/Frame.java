package candor.diagnostics.grouping;

import java.util.Locale;

/**
 * A place in a stack, freed of what differs between runs, machines and builds.
 *
 * @param name  function, with its type and namespace where the language says them, or its file or module
 * @param ours  whether it is of the application rather than of a platform or a library
 * @param named whether the function is known: a minified name, or a module without symbols, tells little
 * @param exact what tells one that is not named from others of its file or module, in this build
 */
record Frame(String name, boolean ours, boolean named, String exact) {
    private static final int LONGEST = 160;

    Frame {
        name = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        exact = exact.length() > LONGEST ? exact.substring(0, LONGEST) : exact;
    }

    Frame(String name, boolean ours) {
        this(name, ours, true, name);
    }

    /** @param offset within the module, in hexadecimal digits; empty: it is not said */
    static Frame unnamed(String module, String offset, boolean ours) {
        String digits = offset.toLowerCase(Locale.ROOT).replaceFirst("^0++(?=.)", "");
        return new Frame(module + "!?", ours, false, digits.isEmpty() ? module + "!?" : module + "+0x" + digits);
    }
}
