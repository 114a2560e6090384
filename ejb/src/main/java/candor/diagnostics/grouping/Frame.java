package candor.diagnostics.grouping;

/**
 * A place in a stack, freed of what differs between runs, machines and builds.
 *
 * @param name function, with its type and namespace where the language says them, or its file
 * @param ours whether it is of the application rather than of a platform or a library
 */
record Frame(String name, boolean ours) {
    private static final int LONGEST = 160;

    Frame {
        name = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }
}
