package candor.diagnostics.masking;

import java.util.List;

/** What is masked whoever the error is of, in this order: what is longer or more particular first. */
final class Rules {
    private static final String SECRET =
            "(?:pass(?:word|wd|phrase)?|pwd|passwort|kennwort|secret|token|api[_-]?key|access[_-]?key|auth(?:orization)?|credential(?:s)?|cookie|session[_-]?id|sid|signature|sig|license[_-]?key|serial(?:[_-]?(?:no|number))?|private[_-]?key|client[_-]?secret|refresh|otp|pin)";

    /** A separator of paths, as it is or escaped once or twice. */
    private static final String SLASH = "(?:/|\\\\{1,4}+|%2[fF]|%5[cC])";

    private static final String HOME =
            "(?:home|users|benutzer|utilisateurs|usuarios|utenti|documents and settings|dokumente und einstellungen|profiles|media|run/media|documents%20and%20settings)";

    static final List<Rule> ALL = List.of(
            Rule.of(
                    "-",
                    "-----BEGIN [A-Z ]{1,40}PRIVATE KEY-----(?s:.{0,8000}?)(?:-----END [A-Z ]{1,40}PRIVATE KEY-----|$)",
                    "[key]"),
            Rule.of("@", "(?<=://)[^\\s/@:]{1,200}+:[^\\s/@]{1,200}+(?=@)", "[token]"),
            Rule.of("eE", "(?<![\\w-])ey[A-Za-z0-9_-]{8,}+(?:\\.[A-Za-z0-9_-]*+){1,4}", "[token]"),
            Rule.of(
                    "",
                    "(?i)(?<![\\p{L}\\d])(bearer|basic|negotiate|digest)([ \t]{1,4}+)[\\w.+/=~-]{6,}+",
                    "$1$2[token]"),
            Rule.of(
                    "",
                    "(?<![A-Za-z0-9])(?:AKIA|ASIA|ghp_|gho_|ghu_|ghs_|ghr_|github_pat_|glpat-|xox[abeoprs]-|sk-|sk_live_|sk_test_|pk_live_|rk_live_|AIza|ya29\\.|SG\\.|npm_|hf_|dop_v1_|pypi-|key-|whsec_|shpat_|AccountKey=|SharedAccessSignature=)[\\w./+=-]{8,}+",
                    "[token]"),
            Rule.of(
                    "=:",
                    "(?i)(?<![\\p{L}])((?:[\\w.-]{0,30}?[_.-])?" + SECRET
                            + ")(\\\\?[\"']?\\s{0,3}+[:=]\\s{0,3}+)(\\\\?[\"']?)(?!\\[)[^\\s\"'&;,<>)\\]}\\\\]{1,2000}+",
                    "$1$2$3[token]"),
            Rule.of(
                    "@%",
                    "(?<![\\p{L}\\p{N}._%+-])(?:[\\p{L}\\p{N}._%+-]|(?<=\\p{L})'(?=\\p{L})){1,200}?(?:@|%40)(?:[\\p{L}\\p{N}-]{1,63}+\\.)*+[\\p{L}\\p{N}-]{1,63}+",
                    "[mail]"),
            Rule.of(
                    "/\\%",
                    "(?i)(" + SLASH + HOME + SLASH
                            + ")(?!\\[)(?:[^/\\\\%\\s\"'<>|:*?]|%(?!2f|5c))(?:[^/\\\\%\"'<>|:*?\\n\\r]{0,100}?(?="
                            + SLASH + ")|(?:[^/\\\\%\\s\"'<>|:*?)\\]},;]|%(?!2f|5c)){0,100}+)",
                    "$1[user]"),
            Rule.of("\\", "(?<![\\w\\\\])(\\\\{2,4}+)[\\w.$-]{1,100}+(?=\\\\{1,2}+[\\w$])", "$1[host]"),
            Rule.of(
                    ":",
                    "(?i)(?<![\\p{L}\\p{N}:.])(?:[0-9a-f]{0,4}:){2,8}+(?:\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-f]{1,4})?(?![\\p{L}\\p{N}_:])",
                    "[ip]",
                    Digits::isIpV6),
            Rule.of(".", "(?<![\\d.])\\d{1,3}+(?:\\.\\d{1,3}+){3}+(?![\\d]|\\.\\d)", "[ip]", Digits::isIpV4),
            Rule.of("", "(?<![\\p{L}\\d.])\\d(?:[ -]?\\d){12,18}(?![\\p{L}\\d])", "[card]", Digits::isCard),
            Rule.of(
                    "",
                    "(?<![\\p{L}\\d.:+/_-])(?:\\+|00|\\(|)\\d(?:[ ./()-]{0,2}+\\d){7,14}+(?![\\p{L}\\d:])",
                    "[phone]",
                    Digits::isPhone),
            Rule.of("", "(?<![A-Za-z0-9_])[A-Za-z0-9_+=-]{20,}+", "[token]", Digits::isSecret));

    private Rules() {}
}
