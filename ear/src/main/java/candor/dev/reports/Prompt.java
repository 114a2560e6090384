package candor.dev.reports;

/** What somebody asked for, and what they did not want to see (may be empty). */
record Prompt(String language, String text, String negative) {

    static Prompt parse(String line) {
        String[] parts = line.split("\\|", -1);
        return new Prompt(parts[0].strip(), parts[1].strip(), parts[2].strip());
    }
}
