package candor.diagnostics.grouping;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code at lumen.cloud.RenderTask.run(RenderTask.java:58)}: class and method, without what compilers and proxies add. */
final class JavaFrames implements FrameFormat {
    private static final List<String> SOURCES = List.of(".java", ".kt", ".scala", ".groovy", ".clj");
    private static final List<String> NO_SOURCES =
            List.of("Native Method", "Unknown Source", "<generated>", "SourceFile", "PG:", "r8-map-id-", "Dynamic");
    private static final List<String> LIBRARIES = List.of(
            "java.",
            "javax.",
            "jakarta.",
            "jdk.",
            "sun.",
            "com.sun.",
            "kotlin.",
            "kotlinx.",
            "scala.",
            "groovy.",
            "android.",
            "androidx.",
            "com.android.",
            "dalvik.",
            "org.springframework.",
            "org.apache.",
            "org.hibernate.",
            "org.jboss.",
            "org.wildfly.",
            "org.junit.",
            "io.netty.",
            "io.undertow.",
            "io.smallrye.",
            "reactor.",
            "rx.",
            "okhttp3.",
            "com.google.",
            "com.fasterxml.",
            "org.eclipse.",
            "org.postgresql.",
            "org.slf4j.",
            "com.zaxxer.");

    /** In a report of the JVM itself: {@code J 1234 c2 lumen.Task.run()V}. */
    private static final Pattern OF_REPORT =
            Pattern.compile("^[jJ]\\s++(?:\\d++%?\\s++)?(?:c[12]\\s++)?([\\w.$/@]{3,300}+)\\(.*$");

    /** Where the name of a class that is made at run time begins to differ. */
    private static final List<String> GENERATED =
            List.of("$$", "$ByteBuddy$", "$MockitoMock$", "$HibernateProxy$", "_$$_");

    @Override
    public @Nullable Frame read(String line) {
        Matcher report = OF_REPORT.matcher(line);
        if (report.matches()) {
            return frame(report.group(1));
        }
        int open = line.indexOf('(');
        int close = line.indexOf(')', open + 1);
        if (!line.startsWith("at ") || open < 0 || close < 0 || !isSource(line.substring(open + 1, close))) {
            return null;
        }
        return frame(line.substring(3, open).strip());
    }

    private static Frame frame(String method) {
        String plain = plain(method.substring(method.lastIndexOf('/', endOfModule(method)) + 1));
        return new Frame(plain, LIBRARIES.stream().noneMatch(plain::startsWith));
    }

    /** A slash may also stand in the name of a lambda's class. */
    private static int endOfModule(String method) {
        int dollar = method.indexOf("$$");
        return dollar < 0 ? method.length() : dollar;
    }

    private static boolean isSource(String place) {
        return NO_SOURCES.stream().anyMatch(place::startsWith)
                || SOURCES.stream().anyMatch(place::contains);
    }

    /** {@code Task$$Lambda$14/0x0801.run} and {@code Task.lambda$run$0} are what they were written in. */
    static String plain(String method) {
        int last = method.lastIndexOf('.');
        String type = last < 0 ? "" : method.substring(0, last);
        String name = method.substring(last + 1);
        int generated = GENERATED.stream()
                .mapToInt(type::indexOf)
                .filter(at -> at > 0)
                .min()
                .orElse(0);
        if (generated > 0) { // $$Lambda, $$EnhancerBySpringCGLIB, $$SpringCGLIB, $$FastClass
            boolean lambda = type.startsWith("$$Lambda", generated);
            type = type.substring(0, generated);
            name = lambda ? "lambda" : name;
        }
        if (name.startsWith("lambda$")) {
            int end = name.indexOf('$', 7);
            name = end < 0 ? "lambda" : name.substring(7, end);
        } else if (name.startsWith("$anonfun$")) { // Scala
            int end = name.indexOf('$', 9);
            name = end < 0 ? name.substring(9) : name.substring(9, end);
        } else if (name.startsWith("access$")) {
            name = "access";
        }
        return (type.isEmpty() ? "" : withoutNumbers(type) + ".") + name;
    }

    /** Numbers after a dollar sign, of anonymous classes and proxies, and at the end of what reflection generates. */
    private static String withoutNumbers(String type) {
        StringBuilder kept = new StringBuilder();
        boolean numbered = false;
        for (int i = 0; i < type.length(); i++) {
            char c = type.charAt(i);
            numbered = c == '$' || numbered && c != '.';
            if (!(Character.isDigit(c) && (numbered || isEnd(type, i)))) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    private static boolean isEnd(String type, int at) {
        return type.contains("Accessor") && type.substring(at).chars().allMatch(Character::isDigit);
    }
}
