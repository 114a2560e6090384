package candor.platform.rest;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The chain of causes behind an exception. */
public final class Causes {
    private static final int DEEPEST = 20;

    private Causes() {}

    static Stream<Throwable> of(Throwable thrown) {
        return Stream.iterate(thrown, each -> each != null, Throwable::getCause).limit(DEEPEST);
    }

    /** Class names and places in our code, without messages: those may quote what somebody sent. */
    public static String namesOf(Throwable thrown) {
        return of(thrown).map(each -> each.getClass().getName() + place(each)).collect(Collectors.joining(" <- "));
    }

    private static String place(Throwable thrown) {
        for (StackTraceElement frame : thrown.getStackTrace()) {
            if (frame.getClassName().startsWith("candor.")) {
                return " at " + frame.getClassName() + ":" + frame.getLineNumber();
            }
        }
        return "";
    }
}
