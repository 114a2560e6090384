package candor.diagnostics.masking;

/** Tells numbers that belong to somebody from others. */
final class Digits {
    private Digits() {}

    /** 13 to 19 digits with the check digit of ISO/IEC 7812, as cards have. */
    static boolean isCard(String found) {
        int sum = 0;
        int count = 0;
        for (int i = found.length() - 1; i >= 0; i--) {
            int digit = Character.digit(found.charAt(i), 10);
            if (digit >= 0) {
                int weighted = count++ % 2 == 0 ? digit : 2 * digit;
                sum += weighted > 9 ? weighted - 9 : weighted;
            }
        }
        return count >= 13 && count <= 19 && sum % 10 == 0;
    }

    /** The check digits of ISO 13616: the remainder of 97 is 1, letters being numbers from 10 on. */
    static boolean isIban(String found) {
        String plain = found.replace(" ", "");
        int remainder = 0;
        for (int i = 0; i < plain.length(); i++) {
            int value = Character.digit(plain.charAt((i + 4) % plain.length()), 36);
            remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
        }
        return plain.length() >= 15 && remainder == 1;
    }

    /** As licenses are written: parts of one length, with digits; capital letters alone are words. */
    static boolean isKey(String found) {
        String[] parts = found.split("-");
        boolean even = java.util.Arrays.stream(parts).allMatch(part -> part.length() == parts[0].length());
        return even && found.chars().anyMatch(Character::isDigit);
    }

    /** 8 to 15 digits (E.164), written as people write numbers to call: with a plus or two zeros, or parted and with a leading zero or in threes. */
    static boolean isPhone(String found) {
        long digits = found.chars().filter(Character::isDigit).count();
        boolean international = found.startsWith("+") || found.startsWith("00");
        boolean parted = found.chars().anyMatch(c -> " -/().".indexOf(c) >= 0);
        boolean national =
                parted && (found.startsWith("0") || found.startsWith("(") && found.indexOf(')') > 0) && digits >= 9;
        boolean american = found.matches("\\(?\\d{3}\\)?[ .-]\\d{3}[ .-]\\d{4}");
        return digits >= 8 && digits <= 15 && (international && digits >= 9 || national || american);
    }

    static boolean isIpV4(String found) {
        int value = 0;
        int parts = 1;
        for (int i = 0; i < found.length(); i++) {
            char c = found.charAt(i);
            value = c == '.' ? 0 : value * 10 + Character.digit(c, 10);
            parts += c == '.' ? 1 : 0;
            if (value > 255) {
                return false;
            }
        }
        return parts == 4;
    }

    /** Two to seven colons, groups of at most four digits, a double colon or all eight groups. */
    static boolean isIpV6(String found) {
        int colons = (int) found.chars().filter(c -> c == ':').count();
        boolean shortened = found.contains("::");
        boolean digit = found.chars().anyMatch(Character::isDigit);
        boolean groups = java.util.Arrays.stream(found.split(":", -1))
                .allMatch(each -> each.length() <= 4 || each.indexOf('.') > 0);
        return groups && colons <= 8 && (shortened && (digit || found.equals("::")) || !shortened && colons >= 6);
    }

    /** Long, and of capital letters, small ones and digits, or of hexadecimal digits alone: nobody's word. */
    static boolean isSecret(String found) {
        boolean digits = found.chars().anyMatch(Character::isDigit);
        boolean small = found.chars().anyMatch(Character::isLowerCase);
        boolean capital = found.chars().anyMatch(Character::isUpperCase);
        boolean hex = digits && found.chars().allMatch(c -> Character.digit(c, 16) >= 0);
        return hex && found.length() >= 32
                || digits && small && capital && (found.length() >= 32 || changes(found) >= 8);
    }

    /** How often letters and digits, small and capital take turns: often in what is random, seldom in names. */
    private static int changes(String text) {
        int changes = 0;
        for (int i = 1; i < text.length(); i++) {
            changes += kind(text.charAt(i)) == kind(text.charAt(i - 1)) ? 0 : 1;
        }
        return changes;
    }

    private static int kind(char c) {
        return Character.isDigit(c) ? 0 : Character.isUpperCase(c) ? 1 : 2;
    }
}
