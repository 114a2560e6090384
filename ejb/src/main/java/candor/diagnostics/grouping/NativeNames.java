package candor.diagnostics.grouping;

import java.util.List;

/** Names of C++ functions as debuggers write them, without return type, arguments, template arguments and what optimizers add. */
final class NativeNames {
    private static final List<String> ADDED =
            List.of(".isra", ".part", ".constprop", ".cold", ".llvm", ".lto_priv", "@plt", "@@");

    private NativeNames() {}

    static String plain(String written) {
        String name = written.startsWith("_Z") ? demangled(written) : written;
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
