package candor.diagnostics.grouping;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Frames of JavaScript as V8 writes them, {@code at Viewer.draw (https://…/viewer-4f1c.js:1:482)}, and as Firefox and Safari do,
 * {@code draw@https://…/viewer-4f1c.js:1:482}: the function's own name and the script. What a minifier leaves of a name says nothing.
 */
final class ScriptFrames implements FrameFormat {
    private static final Pattern PLACE = Pattern.compile(":\\d++(?::\\d++)?$");
    private static final Set<String> NOWHERE = Set.of("<anonymous>", "native", "[native code]", "native code");
    private static final List<String> LIBRARIES = List.of(
            "node_modules",
            "node:",
            "internal/",
            "electron/js2c",
            "webpack/runtime",
            "webpack/bootstrap",
            "chrome-extension:",
            "moz-extension:",
            "safari-web-extension:",
            "vendor",
            "polyfill",
            "jquery",
            "react-dom",
            "<anonymous>",
            "native");
    /** Of Node itself, before it wrote {@code node:}. */
    private static final Set<String> OF_NODE = Set.of(
            "fs.js",
            "net.js",
            "events.js",
            "module.js",
            "timers.js",
            "dns.js",
            "buffer.js",
            "child_process.js",
            "vm.js",
            "_http_client.js",
            "_stream_readable.js",
            "_stream_writable.js",
            "_tls_wrap.js",
            "bootstrap_node.js");
    /** Methods that many types of one script have: with their type, where it is said, or two bugs look like one. */
    private static final Set<String> COMMON = Set.of(
            "render",
            "update",
            "init",
            "run",
            "start",
            "stop",
            "load",
            "save",
            "open",
            "close",
            "get",
            "set",
            "add",
            "remove",
            "execute",
            "handle",
            "process",
            "apply",
            "call",
            "invoke",
            "dispatch",
            "constructor",
            "create",
            "destroy",
            "dispose",
            "reset",
            "next",
            "setup",
            "mount",
            "send",
            "fetch",
            "read",
            "write",
            "parse",
            "toString",
            "componentDidMount",
            "componentDidUpdate",
            "componentWillUnmount",
            "connectedCallback",
            "ngOnInit");

    private static final int MINIFIED = 2;

    @Override
    public @Nullable Frame read(String line) {
        return line.startsWith("at ") ? ofV8(line.substring(3).strip()) : ofOthers(line);
    }

    private static @Nullable Frame ofV8(String rest) {
        if (rest.contains(" [0x") || rest.contains(".rs:")) {
            return null; // Mono and Rust, which say "at" as well
        }
        int open = rest.endsWith(")") ? rest.indexOf(" (") : -1;
        String place = (open < 0 ? rest : rest.substring(open + 2, rest.length() - 1)).replaceFirst("^address at ", "");
        String function = open < 0 ? "" : rest.substring(0, open);
        if (open < 0 && place.startsWith("async ")) {
            place = place.substring(6);
        }
        boolean known = NOWHERE.contains(place) || place.startsWith("index ") || place.startsWith("eval at ");
        return known || hasPlace(place) ? frame(function, place) : null;
    }

    private static @Nullable Frame ofOthers(String line) {
        int at = line.indexOf('@');
        if (at < 0
                || line.indexOf(' ') >= 0
                        && line.indexOf(' ') < at
                        && !line.startsWith("global code")
                        && !line.startsWith("module code")) {
            return null;
        }
        String place = line.substring(at + 1);
        boolean known = NOWHERE.contains(place);
        boolean address = place.contains("://")
                || place.startsWith("/")
                || place.contains(".js")
                || place.contains(".bundle")
                || place.startsWith("webpack");
        return known || address && hasPlace(place) ? frame(line.substring(0, at), place) : null;
    }

    private static boolean hasPlace(String place) {
        return PLACE.matcher(tail(place)).find();
    }

    private static String tail(String place) {
        return place.substring(Math.max(0, place.length() - 40));
    }

    private static Frame frame(String function, String place) {
        Matcher numbers = PLACE.matcher(place);
        String where = hasPlace(place) && numbers.find() ? place.substring(0, numbers.start()) : place;
        boolean evaluated = where.startsWith("eval at ") || where.contains(" > eval") || where.startsWith("index ");
        String file = evaluated || NOWHERE.contains(where) ? "" : FilePaths.script(where);
        boolean ours = !file.isEmpty()
                && !OF_NODE.contains(where)
                && LIBRARIES.stream().noneMatch(where::contains);
        String name = plain(function);
        String said = name + (file.isEmpty() ? "" : " (" + file + ")");
        return new Frame(said, ours, !name.equals("?"), said);
    }

    /** {@code Viewer.prototype.draw}, {@code async Viewer.draw [as onWheel]} and {@code draw/<} are {@code draw}. */
    static String plain(String function) {
        String name = function;
        int as = name.indexOf(" [as ");
        name = as < 0 ? name : name.substring(0, as);
        name = name.startsWith("Anonymous function") || name.startsWith("Global code") ? "" : name;
        name = name.substring(name.lastIndexOf(' ') + 1); // async, new
        name = name.substring(name.lastIndexOf('*') + 1); // async*, promise callback*
        while (name.endsWith("<") || name.endsWith("/")) {
            name = name.substring(0, name.length() - 1);
        }
        String typed = name;
        name = name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('/')) + 1);
        boolean known =
                name.length() > MINIFIED && !name.startsWith("<") && !name.equals("code") && !name.equals("anonymous");
        return !known ? "?" : COMMON.contains(name) ? ofType(typed, name) : name;
    }

    /** {@code Gallery.render} of {@code Gallery.prototype.render}; a type that was minified says nothing. */
    private static String ofType(String typed, String name) {
        String[] parts = typed.replace(".prototype.", ".").split("\\.", -1);
        String type = parts.length < 2 ? "" : parts[parts.length - 2];
        boolean known = type.length() > MINIFIED && !type.equals("Object") && Character.isUpperCase(type.charAt(0));
        return known ? type + "." + name : name;
    }
}
