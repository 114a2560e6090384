package candor.diagnostics.grouping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reports of macOS and iOS. Since 2021 they are one JSON object in a line, and one with the crash: they become lines as the older form has.
 * That one writes all threads in their order; the one that crashed is put first.
 */
final class AppleReport {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern THREAD = Pattern.compile("^\\s*+Thread \\d++\\b");
    private static final Pattern CRASHED = Pattern.compile("^\\s*+Thread \\d++ (?:Crashed:|\\(crashed\\))");
    private static final int LONGEST = 1 << 20;
    private static final int MOST_FRAMES = 100;

    private AppleReport() {}

    /** @return the lines of any other text as they are */
    static List<String> lines(String stack) {
        int crash = stack.indexOf("\"threads\"");
        if (crash < 0 || stack.length() > LONGEST || !stack.stripLeading().startsWith("{")) {
            return crashedFirst(Lines.of(stack));
        }
        int body = stack.stripLeading().startsWith("{\"app_name\"") ? stack.indexOf('{', stack.indexOf('}')) : 0;
        try {
            JsonNode report = JSON.readTree(body < 0 ? stack : stack.substring(body));
            List<String> lines = lines(report);
            return lines.isEmpty() ? Lines.of(stack) : lines;
        } catch (JsonProcessingException e) {
            return Lines.of(stack); // cut, or something else
        }
    }

    private static List<String> crashedFirst(List<String> lines) {
        int first = 0;
        while (first < lines.size() && !THREAD.matcher(lines.get(first)).find()) {
            first++;
        }
        int crashed = first;
        while (crashed < lines.size() && !CRASHED.matcher(lines.get(crashed)).find()) {
            crashed++;
        }
        if (crashed == lines.size() || crashed == first) {
            return lines;
        }
        List<String> sorted = new ArrayList<>(lines.subList(0, first));
        sorted.addAll(lines.subList(crashed, lines.size()));
        return sorted;
    }

    private static List<String> lines(JsonNode report) {
        List<String> lines = new ArrayList<>();
        for (JsonNode thread : report.path("threads")) {
            if (thread.path("triggered").asBoolean()) {
                for (JsonNode frame : thread.path("frames")) {
                    if (lines.size() < MOST_FRAMES) {
                        lines.add(line(lines.size(), frame, report.path("usedImages")));
                    }
                }
            }
        }
        return lines;
    }

    private static String line(int number, JsonNode frame, JsonNode images) {
        String image =
                images.path(frame.path("imageIndex").asInt(-1)).path("name").asText("???");
        String offset = frame.path("imageOffset").asText();
        return "%d %s 0x0 %s".formatted(number, image, frame.path("symbol").asText("0x0 + " + offset));
    }
}
