package candor.collection.minimization;

import java.util.Set;

/**
 * Replaces in retained texts what is an echo of omitted ones (R13): whatever the case, white space or quoting, and also
 * where only part of it stands there, from {@value EchoIndex#RUN} characters on. The work grows with the length of
 * both,
 * not with their product. Used for one record.
 */
final class EchoScrubber {

    static final String MARK = "[omitted]";
    /** Below this, whole words are replaced, and only those of texts that people write: prompts, names. */
    static final int MIN_ANYWHERE = 12;

    static final int MIN_WORDS = 3;

    private final boolean idle;
    private final boolean oneReading;
    private final EchoIndex asWritten;
    private final EchoIndex unescaped;
    private boolean scrubbed;

    EchoScrubber(OmittedTexts omitted) {
        EchoIndex.Builder written = new EchoIndex.Builder();
        EchoIndex.Builder plain = new EchoIndex.Builder();
        add(omitted.written(), MIN_WORDS, written, plain);
        add(omitted.others(), MIN_ANYWHERE, written, plain);
        this.oneReading = omitted.all().noneMatch(EchoScrubber::mayReadDifferently);
        this.idle = omitted.all().findAny().isEmpty();
        this.asWritten = written.build();
        this.unescaped = plain.build();
    }

    private static void add(Set<String> texts, int least, EchoIndex.Builder written, EchoIndex.Builder plain) {
        for (String text : texts) {
            String trimmed = text.strip();
            int length = trimmed.codePointCount(0, trimmed.length());
            if (length >= least) {
                MappedText source = MappedText.of(trimmed);
                add(Folding.of(source, false), length, written);
                add(Folding.of(Unescaped.fully(source), true), length, plain);
            }
        }
    }

    private static void add(MappedText folded, int length, EchoIndex.Builder index) {
        if (folded.length() >= MIN_WORDS) {
            index.add(folded, length < MIN_ANYWHERE || folded.length() < MIN_ANYWHERE);
        }
    }

    /** The text without echoes; the same object if there is none. */
    String scrub(String text) {
        if (idle || text.length() < MIN_WORDS) {
            return text;
        }
        Spans spans = new Spans();
        MappedText source = MappedText.of(text);
        asWritten.find(Folding.of(source, false), spans);
        if (!oneReading || mayReadDifferently(text)) {
            unescaped.find(Folding.of(Unescaped.fully(source), true), spans);
        }
        if (spans.isEmpty()) {
            return text;
        }
        scrubbed = true;
        return spans.replace(text, MARK);
    }

    /** Whether anything was replaced so far. */
    boolean scrubbed() {
        return scrubbed;
    }

    private static boolean mayReadDifferently(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' || c == '&' || c == '%' || c == '+') {
                return true;
            }
        }
        return false;
    }
}
