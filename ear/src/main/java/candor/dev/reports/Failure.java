package candor.dev.reports;

/** @param context a JSON object */
record Failure(String severity, String message, String context, String stack) {

    static Failure parse(String block) {
        String[] lines = block.strip().split("\n", 3);
        String[] first = lines[0].split(" ", 2);
        return new Failure(first[0], first[1], lines[1], lines[2].stripTrailing());
    }
}
