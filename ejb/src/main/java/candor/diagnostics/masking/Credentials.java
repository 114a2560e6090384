package candor.diagnostics.masking;

import java.util.List;

/** What lets one act as somebody: keys, tokens, passwords. What is longer or more particular comes first. */
final class Credentials {
    /** Names of what is secret; short ones only where no letter is before them. */
    static final String NAME =
            "(?=[ackelmoprst])(?:password|passwd|passphrase|passwort|kennwort|mot_?de_?passe|contrase(?:ñ|n)a|secret|(?<!publickey)token|api[_-]?key|access[_-]?key|account[_-]?key|authorization|credentials?|session[_-]?id|signature|license[_-]?key|private[_-]?key|subscription[_-]?key|encryption[_-]?key|serial[_-]?(?:no|number)|(?<!\\p{L})(?:pass|pwd|auth|sid|sig|serial|refresh|otp|pin|code))";

    private static final String QUOTE = "\\\\{0,7}+[\"']";
    private static final String IS = "(?:" + QUOTE + ")?\\s{0,3}+[:=](?![:=])\\s{0,3}+";

    static final List<Rule> RULES = List.of(
            Rule.of(
                    "-",
                    "-----BEGIN [A-Z ]{1,40}PRIVATE KEY(?: BLOCK)?-----(?s:.{0,8000}?)(?:-----END [A-Z ]{1,40}PRIVATE KEY(?: BLOCK)?-----|$)",
                    "[key]"),
            // of a URL: up to the last sign before its host ends
            Rule.of(
                    "@",
                    "(?<=://)(?:[^\\s/@:\"'<>]{0,200}+:[^\\s@\"'<>]{1,200}+(?:@[^\\s@\"'<>]{1,200}+)??|[^\\s/@:\"'<>]{8,200}+)(?=@)",
                    "[token]"),
            Rule.of(
                    "oO",
                    "(?i)((?:set-)?cookie2?" + IS + "(?:" + QUOTE + ")?)(?!\\[)[^\\r\\n\"'\\\\<]{1,4000}+",
                    "$1[token]"),
            Rule.of("=:", "(?i)(authorization" + IS + "(?:" + QUOTE + ")?digest\\s)[^\\r\\n]{1,2000}+", "$1[token]"),
            Rule.of(
                    "=:",
                    "(?i)(authorization" + IS + "(?:" + QUOTE
                            + ")?)(?!\\[|digest\\s\\[)[^\\r\\n\"'\\\\<,\\]})]{1,2000}+",
                    "$1[token]"),
            Rule.of("eE", "(?<![\\w-])ey[A-Za-z0-9_-]{8,}+(?:\\.[A-Za-z0-9_-]*+){1,4}", "[token]"),
            Rule.of("", "(?i)(?<![\\p{L}\\d])(bearer|basic|negotiate)([ \t]{1,4}+)[\\w.+/=~-]{6,}+", "$1$2[token]"),
            Rule.of(
                    "",
                    "(?=[1ADEGNPSadfghlnprswxy])(?<![A-Za-z0-9])(?:AKIA|ASIA|gh[pousr]_|github_pat_|glpat-|gldt-|xox[abeoprs]-|xapp-|sk-|[sr]k_(?:live|test)_|pk_live_|AIza|ya29\\.|1//0|GOCSPX-|SG\\.|npm_|hf_|r8_|gsk_|xai-|pplx-|do[opr]_v1_|dckr_pat_|pypi-|key-|whsec_|shp(?:at|ss|ca|pa)_|sq0[a-z]{3}-|EAA[A-Z]|ATATT|ATCTT|hvs\\.|sntrys_|sbp_|PMAK-|NRAK-|figd_|lin_api_|AGE-SECRET-KEY-|AccountKey=|SharedAccessSignature=)[\\w./+=-]{8,}+",
                    "[token]"),
            Rule.of("/", "(?i)(?<=hooks\\.slack\\.com/(?:services|workflows)/|/api/webhooks/)[\\w/-]{8,}+", "[token]"),
            // quoted, as it is or within what is escaped itself
            Rule.of(
                    "=:",
                    "(?i)(" + NAME + IS + ")([\"'])(?!\\[token])(?:\\\\.|(?!\\2)[^\\\\\\r\\n]){1,2000}+\\2",
                    "$1$2[token]$2"),
            Rule.of(
                    "\\",
                    "(?i)(" + NAME + IS + ")(\\\\{1,7}+[\"'])(?!\\[token])(?:(?!\\2)[^\\r\\n]){1,2000}+\\2",
                    "$1$2[token]$2"),
            Rule.of(
                    "=",
                    "(?i)(;\\s{0,2}+(?:password|pwd)\\s?=\\s?)(?![\\[\"'])[^;\"'\\r\\n]{1,200}+(?=;)",
                    "$1[token]"),
            Rule.of(
                    "=:",
                    "(?i)(" + NAME + IS + "(?:" + QUOTE + ")?)(?!\\[)[^\\s\"'&;,<>)\\]}\\\\]{1,2000}+",
                    "$1[token]"),
            Rule.of(
                    "<",
                    "(?i)(<[\\w:.-]{0,30}?" + NAME + "[\\w-]{0,20}+(?:\\s[^<>]{0,200}+)?>)(?!\\[)[^<>]{1,2000}+",
                    "$1[token]"),
            Rule.of(
                    "",
                    "(?i)((?:key|name)\\W{1,8}+[\\w.-]{0,40}?" + NAME
                            + "[\\w.-]{0,20}+\\W{1,8}+value[^\\w\\[]{1,8}+)(?!\\[)[^\"'\\\\<>]{1,2000}+",
                    "$1[token]"),
            Rule.of("-", "(?i)((?<![\\w-])--?" + NAME + "\\s)(?!\\[)[^\\s\"']{1,500}+", "$1[token]"),
            Rule.of(
                    "\"'“‘",
                    "(?i)((?:password|passwd|pwd|passphrase|passwort|kennwort)\\s{1,3}+(?:\\\\{0,3}+[\"']|[“‘]))(?!\\[)[^\"'”’\\\\\\r\\n]{1,200}+",
                    "$1[token]"),
            Rule.of(
                    "",
                    "(?i)(?<!\\p{L})((?:password|passwd|pwd|passphrase|passwort|kennwort|pin|otp)\\s{1,3}+)(?=[^\\s\\d]{0,100}+\\d)[^\\s\"'<>)\\]}\\\\]{2,200}+",
                    "$1[token]"),
            Rule.of(
                    "",
                    "(?i)(?<!\\p{L})((?:token|secret)\\s{1,3}+)(?=[^\\s\\d]{0,100}+\\d)(?=[^\\s\\p{L}]{0,100}+\\p{L})[^\\s\"'<>)\\]}\\\\]{6,500}+",
                    "$1[token]"),
            Rule.of("", "(?<![A-Za-z0-9_])[A-Za-z0-9_+=-]{20,}+", "[token]", Digits::isSecret),
            Rule.of(
                    "/+",
                    "(?=[A-Za-z0-9/+]{40})(?<![A-Za-z0-9/+=._-])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=._-])",
                    "[token]",
                    Digits::isSecret));

    private Credentials() {}
}
