package candor.collection.minimization;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Random reports: listed names with any values, and values that have broken somebody's parser, database or log. */
final class HostileJson {

    private static final List<String> ROOT =
            List.of("user", "installation", "software", "environment", "usage", "errors", "tasks", "x");
    private static final List<String> NAMES = List.of(
            "user",
            "name",
            "hardware",
            "memoryMb",
            "at",
            "context",
            "taskId",
            "input",
            "metadata",
            "prompt",
            "generation",
            "x",
            "\\u0000",
            "x\\u0000",
            "\\ud800",
            "type",
            "data",
            "message",
            "0",
            "1");
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-0",
            "1e-900",
            "1e5000",
            "255",
            "-128",
            "18446744073709551615",
            "\"2026-11-20T10:00:00Z\"",
            "\"\\udfff\"",
            "{}",
            "[]",
            "\"\\\\u005cu0000\"",
            "\"" + ImageDetectorTest.PNG + "\"",
            "\"data:image/png;base64,AA\"",
            "\"<svg>\"",
            "\"&#1114112;%ff%\\\\u00\"");

    private final Random random;

    HostileJson(Random random) {
        this.random = random;
    }

    /** The members of a report without braces, each behind a comma. */
    String report() {
        return members(ROOT, 6);
    }

    private String members(List<String> from, int depth) {
        List<String> names = new ArrayList<>(from);
        Collections.shuffle(names, random);
        StringBuilder members = new StringBuilder();
        for (String name : names.subList(0, random.nextInt(5))) {
            members.append(",\"").append(name).append("\":").append(valueOf(name, depth));
        }
        return members.toString();
    }

    /** Mostly what the name is for, so that the inner members are reached too. */
    private String valueOf(String name, int depth) {
        if (depth > 0 && random.nextInt(20) > 0) {
            switch (name) {
                case "usage", "errors", "tasks" -> {
                    return "[" + object(depth) + "," + object(depth) + "]";
                }
                case "software", "environment", "hardware", "input", "metadata", "context", "generation" -> {
                    return object(depth);
                }
                case "at" -> {
                    return "\"2026-11-20T10:00:00Z\"";
                }
                case "memoryMb" -> {
                    return "1e3";
                }
                case "user", "installation", "name", "taskId", "prompt", "message" -> {
                    return "\"" + text() + "\"";
                }
                default -> {
                    return value(depth);
                }
            }
        }
        return value(depth);
    }

    private String value(int depth) {
        return switch (random.nextInt(depth > 0 ? 5 : 3)) {
            case 0 -> "\"" + text() + "\"";
            case 1, 2 -> VALUES.get(random.nextInt(VALUES.size()));
            case 3 -> object(depth);
            default -> "[" + value(depth - 1) + "," + value(depth - 1) + "]";
        };
    }

    private String object(int depth) {
        String members = members(NAMES, depth - 1);
        return "{" + (members.isEmpty() ? "" : members.substring(1)) + "}";
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            boolean ascii = random.nextInt(4) > 0;
            text.append(ascii ? "abc \\\\%&+<=-09".charAt(random.nextInt(14)) : 'a');
            if (!ascii) {
                text.append(String.format("\\u%04x", random.nextInt(0x10000)));
            }
        }
        return text.toString().replaceAll("\\\\(?!u)", "/");
    }
}
