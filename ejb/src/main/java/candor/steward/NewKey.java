package candor.steward;

import candor.platform.model.Sha256;
import candor.steward.model.KeyRow;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A collector key at the one moment at which it is known: {@code candor_}, eight characters to know it by, and 256 random bits
 * in 43 characters.
 *
 * @param row what the desk remembers of it
 * @param key shown once, and never written down
 */
public record NewKey(KeyRow row, String key) {
    static final int SECRET_BYTES = 32;
    private static final int PREFIX_LENGTH = 8;
    private static final String PREFIX_LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Not in logs, whoever logs it. */
    @Override
    public String toString() {
        return "NewKey[" + row.id() + "]";
    }

    /** The text of a key, before there is a row of it. */
    record Text(String prefix, String key) {

        static Text random() {
            StringBuilder prefix = new StringBuilder();
            RANDOM.ints(PREFIX_LENGTH, 0, PREFIX_LETTERS.length())
                    .forEach(at -> prefix.append(PREFIX_LETTERS.charAt(at)));
            byte[] secret = new byte[SECRET_BYTES];
            RANDOM.nextBytes(secret);
            String secretText = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
            return new Text(prefix.toString(), "candor_" + prefix + "_" + secretText);
        }

        byte[] hash() {
            return Sha256.of(key);
        }

        @Override
        public String toString() {
            return "Text[" + prefix + "]";
        }
    }
}
