package candor.diagnostics.masking;

import java.util.List;

/** What says who somebody is: mail addresses, names of people and of their machines, in paths, lists of variables and sentences. */
final class Identities {
    /** A separator of paths, as it is, escaped once or more, or encoded once or twice. */
    private static final String SLASH = "(?:/|\\\\{1,4}+|%(?:25){0,2}+(?:2f|5c))";

    private static final String HOME =
            "(?:home|homes|users|benutzer|utilisateurs|usuarios|usuários|utenti|gebruikers|användare|brukere|brugere|käyttäjät|uživatelé|użytkownicy|felhasználók|kullanıcılar|пользователи|користувачі|用户|用戶|使用者|ユーザー|사용자|documents and settings|dokumente und einstellungen|profiles|media|run/media|documents(?:%20|\\+)and(?:%20|\\+)settings)";

    private static final String NO_SLASH = "%(?!(?:25){0,2}+(?:2f|5c))";
    private static final String AT = "(?:@|＠|%(?:25){0,2}+40)";
    private static final String DOMAIN =
            "(?:(?:[\\p{L}\\p{N}-]{1,63}+\\.)*+[\\p{L}\\p{N}-]{1,63}+|\\[[0-9a-fA-F.:]{2,45}+])";
    private static final String IS = "(?:\\\\{0,7}+[\"'])?\\s{0,3}+[:=](?![:=/])\\s{0,3}+(?:\\\\{0,7}+[\"'])?";

    static final List<Rule> RULES = List.of(
            Rule.of("@", "\\\\{0,3}+\"[^\"\\\\\\r\\n@]{1,64}+\\\\{0,3}+\"@" + DOMAIN, "[mail]"),
            Rule.of(
                    "@＠%",
                    "(?i)(?<![\\p{L}\\p{N}._%+-])(?:[\\p{L}\\p{N}._%+-]|(?<=\\p{L})['’](?=\\p{L})){1,200}?" + AT
                            + DOMAIN,
                    "[mail]"),
            Rule.of(
                    "([{",
                    "(?i)(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]{1,64}+\\s?[(\\[{]\\s?at\\s?[)\\]}]\\s?[\\p{L}\\p{N}.-]{1,64}+(?:\\s?[(\\[{]\\s?dot\\s?[)\\]}]\\s?[\\p{L}\\p{N}-]{1,63}+){0,4}+",
                    "[mail]"),
            Rule.of(
                    "/\\%",
                    "(?iu)(" + SLASH + HOME + SLASH + ")(?!\\[)(?:[^/\\\\%\\s\"'<>|:*?]|" + NO_SLASH
                            + ")(?:[^/\\\\%\"'<>|:*?\\n\\r]{0,100}?(?=" + SLASH + ")|(?:[^/\\\\%\\s\"'<>|:*?)\\]},;]|"
                            + NO_SLASH
                            + "){0,100}+)",
                    "$1[user]"),
            Rule.of("~", "(?<![\\w~:])~[\\p{L}_][\\p{L}\\p{N}_.-]{0,60}+(?=[/\\\\])", "~[user]"),
            Rule.of("S", "S-1-5-21(?:-\\d{1,10}+){3,4}+", "[user]"),
            Rule.of("\\", "(?<![\\w\\\\])(\\\\{2,4}+)[\\w.$-]{1,100}+(?=\\\\{1,2}+[\\w$])", "$1[host]"),
            Rule.of("/", "(?<![:/\\w.])//[\\w.$-]{1,100}+(?=/[\\w$])", "//[host]"),
            Rule.of(
                    "=:",
                    "(?i)(?<![\\p{L}\\p{N}])((?:user(?:[_ -]?(?:name|id))?|uid|login|logname|sudo_user|account|benutzer(?:name)?|utilisateur|usuario|host(?:[_ -]?name)?|computer(?:[_ -]?name)?|machine(?:[_ -]?name)?|workstation|userdomain|device[_ -]?name)"
                            + IS + ")(?!\\[)[^\\s\"'&;,<>(){}\\[\\]\\\\/]{1,200}+",
                    "$1[name]"),
            Rule.of(
                    "\"'“‘",
                    "(?i)(?<!\\p{L})((?:user(?:name)?|account|login|benutzer|host|computer|machine)\\s{1,2}+(?:\\\\{0,3}+[\"']|[“‘]))(?!\\[)[^\"'”’\\\\\\r\\n]{1,100}+",
                    "$1[name]"),
            Rule.of(
                    "",
                    "(?i)((?:logged|signed) (?:in|on) as |on behalf of user |angemeldet als )(\\\\?[\"']?)(?!\\[)[^\\s\"',;\\\\<)\\]]{1,100}+",
                    "$1$2[name]"),
            Rule.of("-", "(?<![\\p{L}\\p{N}])(?:DESKTOP|LAPTOP|WIN)-[A-Z0-9]{6,12}+(?![\\p{L}\\p{N}])", "[host]"),
            Rule.of("-", "(?i)(?<![\\p{L}\\p{N}])ip(?:-\\d{1,3}+){4}(?:\\.[\\w.-]{1,100}+)?", "[host]"),
            Rule.of(
                    "-",
                    "(?i)(?<![\\p{L}\\p{N}'’-])[\\p{L}\\p{N}'’]{1,40}+(?:-[\\p{L}\\p{N}'’]{1,40}+){0,3}?-(?:macbook|imac|mac-?mini|mac-?studio|mac-?pro|iphone|ipad|laptop|desktop|workstation|pc)(?:-(?:pro|air|mini|max|plus|se))?(?:-\\d{1,3}+)?(?![\\p{L}\\p{N}])",
                    "[host]"),
            Rule.of(
                    "'’",
                    "(?i)[\\p{L}\\p{N}]{1,40}+['’]s? (?:macbook|imac|mac mini|mac studio|mac pro|iphone|ipad|laptop|pc)(?: (?:pro|air|mini|max|plus))?",
                    "[host]"),
            Rule.of(
                    ".",
                    "(?i)(?<![\\p{L}\\p{N}._-])(?:[\\p{L}\\p{N}_-]{1,63}+\\.){1,5}(?:local|lan|internal|corp|intranet|fritz\\.box|home\\.arpa)(?![\\p{L}\\p{N}._(-])",
                    "[host]"));

    private Identities() {}
}
