package candor.diagnostics.grouping;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of C++ functions as debuggers write them, without return type, arguments, template arguments and what optimizers add. */
final class NativeNames {
    private static final List<String> ADDED =
            List.of(".isra", ".part", ".constprop", ".cold", ".llvm", ".lto_priv", "@plt", "@@");

    private static final Pattern OBJECTIVE =
            Pattern.compile("^(?:__\\d++)?[-+]\\[([^\\]]{1,200}+)](_block_invoke(?:_\\d++)?)?");
    private static final Pattern THUNK = Pattern.compile("^ILT\\+\\d++\\((.*)\\)$");
    /** Of Swift: what is within what. */
    private static final Pattern CLOSURE =
            Pattern.compile("^(?:(?:implicit )?closure #\\d++ (?:\\([^()]{0,200}+\\) )?in )++(.*)$");

    private static final Pattern PARTIAL = Pattern.compile("^(?:partial apply for |specialized |static |@objc )++");
    /** Of Rust: a hash, what of a trait it is, and closures. */
    private static final Pattern HASH = Pattern.compile("::h[0-9a-f]{16}(?:E)?$");

    private static final Pattern IMPLEMENTED =
            Pattern.compile("^<([^<> ]{1,200}+)(?:<.{0,200}>)? as .{1,300}?>(?=::\\w++(?:::.{0,200})?$)");
    private static final Pattern RUST_CLOSURE =
            Pattern.compile("(?:::\\{\\{closure}}|::closure\\$\\d++|::async_fn\\$\\d++)++");

    private NativeNames() {}

    /** As its language writes it, without what its compiler makes of it. */
    private static String symbol(String written) {
        Matcher thunk = THUNK.matcher(written);
        String name = thunk.matches() ? thunk.group(1) : written;
        if (name.startsWith("_Z")) {
            return demangled(name);
        }
        if (name.startsWith("?")) {
            return undecorated(name);
        }
        Matcher closure = CLOSURE.matcher(name);
        if (closure.matches()) {
            return PARTIAL.matcher(closure.group(1)).replaceFirst("") + ".closure";
        }
        name = PARTIAL.matcher(HASH.matcher(name).replaceFirst("")).replaceFirst("");
        return RUST_CLOSURE
                .matcher(IMPLEMENTED.matcher(name).replaceFirst("$1"))
                .replaceAll("");
    }

    /** Names of Microsoft's compiler: {@code ?load@Scene@lumen@@QEAAXXZ}. */
    private static String undecorated(String decorated) {
        int end = decorated.indexOf("@@");
        String[] parts =
                decorated.substring(0, end < 0 ? decorated.length() : end).split("@", 20);
        List<String> names = new ArrayList<>();
        for (int i = parts.length - 1; i > 0; i--) {
            names.add(parts[i].startsWith("?A0x") ? "anonymous" : parts[i]);
        }
        String first = parts[0].substring(1);
        if (first.startsWith("?0") || first.startsWith("?1")) { // constructor, destructor
            names.add(first.substring(2));
            names.add((first.startsWith("?1") ? "~" : "") + first.substring(2));
        } else {
            names.add(first);
        }
        return String.join("::", names);
    }

    static String plain(String written) {
        Matcher objective = OBJECTIVE.matcher(written);
        if (objective.find()) {
            return objective.group(1) + (objective.group(2) == null ? "" : " block");
        }
        String name = symbol(written);
        for (String added : ADDED) {
            int cut = name.indexOf(added);
            name = cut > 0 ? name.substring(0, cut) : name;
        }
        name = name.replace("(anonymous namespace)", "anonymous")
                .replace("`anonymous namespace'", "anonymous")
                .replace("`anonymous-namespace'", "anonymous")
                .replace("{anonymous}", "anonymous");
        return withoutReturnType(withoutBrackets(name));
    }

    /** Without what stands in {@code <>}, {@code ()}, {@code {}}; a lambda says that it is one. Operators keep their signs. */
    private static String withoutBrackets(String name) {
        StringBuilder kept = new StringBuilder();
        int depth = 0;
        int i = 0;
        while (i < name.length()) {
            if (depth == 0 && name.startsWith("operator", i) && isEdge(name, i)) {
                int end = endOfOperator(name, i + "operator".length());
                kept.append(name, i, end);
                i = end;
                continue;
            }
            char c = name.charAt(i);
            boolean opens = c == '<' || c == '(' || c == '{';
            boolean closes = c == '>' || c == ')' || c == '}';
            if (opens && depth++ == 0 && isLambda(name, i)) {
                kept.append("lambda");
            } else if (closes) {
                depth = Math.max(0, depth - 1);
            } else if (!opens && depth == 0) {
                kept.append(c);
            }
            i++;
        }
        return kept.toString().strip();
    }

    private static boolean isLambda(String name, int at) {
        boolean argument = at > 0 && name.charAt(at - 1) != ':';
        return !argument
                && (name.startsWith("{lambda", at)
                        || name.startsWith("<lambda_", at)
                        || name.startsWith("(lambda", at)
                        || name.startsWith("{closure", at));
    }

    private static boolean isEdge(String name, int at) {
        return at == 0 || !Character.isJavaIdentifierPart(name.charAt(at - 1));
    }

    private static int endOfOperator(String name, int from) {
        int end = from;
        if (name.startsWith("()", end)) {
            return end + 2;
        }
        while (end < name.length() && "<>=!+-*/%&|^~[]".indexOf(name.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    /** A type before the name, and {@code const} behind it. {@code $_0} is a lambda of clang's. */
    private static String withoutReturnType(String name) {
        String bare =
                name.endsWith(" const") ? name.substring(0, name.length() - 6).strip() : name;
        boolean conversion = bare.contains("operator ");
        int space = conversion ? -1 : bare.lastIndexOf(' ');
        String last = bare.substring(space + 1);
        int closure = last.indexOf("$_");
        if (closure >= 0) {
            int end = last.indexOf(':', closure);
            last = last.substring(0, closure) + "lambda" + (end < 0 ? "" : last.substring(end));
        }
        while (last.startsWith("*") || last.startsWith("&")) {
            last = last.substring(1);
        }
        return last;
    }

    /** Names in the way of the Itanium ABI as far as they are plain: {@code _ZN5lumen5Scene4loadEv}. The rest stays as it is. */
    private static String demangled(String mangled) {
        StringBuilder name = new StringBuilder();
        int i = mangled.startsWith("_ZN") ? 3 : 2;
        while (i < mangled.length() && "KrV".indexOf(mangled.charAt(i)) >= 0) {
            i++;
        }
        while (i < mangled.length() && Character.isDigit(mangled.charAt(i))) {
            int length = 0;
            while (i < mangled.length() && Character.isDigit(mangled.charAt(i)) && length < 1000) {
                length = length * 10 + Character.digit(mangled.charAt(i++), 10);
            }
            int end = Math.min(mangled.length(), i + length);
            String part = mangled.substring(i, end);
            name.append(name.length() == 0 ? "" : "::").append(part.startsWith("_GLOBAL__N") ? "anonymous" : part);
            i = end;
        }
        return name.length() == 0 ? mangled : name.toString();
    }
}
