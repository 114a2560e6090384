package candor.diagnostics.masking;

import java.util.List;

/** Numbers that belong to somebody or to their machine: addresses in networks, cards, accounts, telephones, licenses. */
final class Numbers {
    private static final String PART = "\\d{1,3}+";

    /** Behind these words four numbers are a version; behind the latter, unless they can be nothing but an address. */
    private static final String VERSION = "(?i:version|ver\\.?|(?<![\\p{L}\\p{N}])v)[ =:/\"']{0,3}";

    private static final String OF_SOFTWARE =
            "(?i:driver|build|release|plug-?in|firmware|\\.dll|\\.exe|\\.so|\\.dylib)[ =:/,(\"']{1,3}";
    private static final String OF_NETWORK = "(?=127\\.|192\\.168\\.|169\\.254\\.|172\\.(?:1[6-9]|2\\d|3[01])\\.)";

    static final List<Rule> RULES = List.of(
            Rule.of(
                    ":-",
                    "(?i)(?<![\\p{L}\\p{N}:.-])[0-9a-f]{2}([:-])[0-9a-f]{2}(?:\\1[0-9a-f]{2}){4}(?![\\p{L}\\p{N}:-])",
                    "[mac]"),
            Rule.of(".", "(?i)(?<![\\p{L}\\p{N}.])[0-9a-f]{4}\\.[0-9a-f]{4}\\.[0-9a-f]{4}(?![\\p{L}\\p{N}.])", "[mac]"),
            Rule.of(
                    ":",
                    "(?i)(?<![\\p{L}\\p{N}:.])(?:[0-9a-f]{0,4}:){2,8}+(?:\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-f]{1,4})?(?![\\p{L}\\p{N}_:])",
                    "[ip]",
                    Digits::isIpV6),
            Rule.of(
                    ".",
                    "(?=\\d)(?<![\\d.])(?:(?<!" + VERSION + ")(?<!" + OF_SOFTWARE + ")|" + OF_NETWORK + "|(?<!"
                            + VERSION + ")(?=10\\.))" + PART + "(?:\\." + PART + "){3}+(?![\\d]|\\.\\d)",
                    "[ip]",
                    Digits::isIpV4),
            Rule.of("", "(?<![\\p{L}\\d.])\\d(?:[ -]?\\d){12,18}(?![\\p{L}\\d])", "[card]", Digits::isCard),
            Rule.of("", "(?<![\\p{L}\\d.])\\d{4}(?:[. -]{1,3}\\d{4}){3}(?![\\p{L}\\d])", "[card]", Digits::isCard),
            Rule.of(
                    "",
                    "(?<![\\p{L}\\p{N}])[A-Z]{2}\\d{2}(?: ?[A-Z0-9]){11,30}+(?![\\p{L}\\p{N}])",
                    "[iban]",
                    Digits::isIban),
            Rule.of(
                    "-",
                    "(?<![\\p{L}\\p{N}-])[A-Z0-9]{4,6}(?:-[A-Z0-9]{4,6}){3,7}+(?![\\p{L}\\p{N}-])",
                    "[key]",
                    Digits::isKey),
            Rule.of(
                    "",
                    "(?i)(?<!\\p{L})((?:serial|license|licence|lizenz|activation)(?:[ _-]?(?:key|no|number|nr|id|code))?\\.?:?\\s{1,2}+#?)(?=[A-Za-z-]{0,40}+\\d)[A-Za-z0-9-]{6,40}+",
                    "$1[key]"),
            Rule.of("-", "(?<![\\w-])\\d{3}-\\d{2}-\\d{4}(?![\\w-])", "[number]"),
            Rule.of(":", "(?i)((?:tel|sms|callto|whatsapp):)\\+?\\d[\\d ().-]{5,20}+", "$1[phone]"),
            Rule.of(
                    "",
                    "(?<![\\p{L}\\d.:+/_-])(?:\\+|00|\\(|)\\d(?:[ ./()-]{0,3}+\\d){7,14}+(?![\\p{L}\\d:])",
                    "[phone]",
                    Digits::isPhone));

    private Numbers() {}
}
