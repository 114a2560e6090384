package candor.identity.web;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.security.SecureRandom;
import java.util.Base64;

/** Holds the token that a page's sign-out button sends, so that no other site can sign somebody out. */
@Named
@SessionScoped
public class SignOut implements Serializable {
    private static final long serialVersionUID = 1L;
    private final String token = random();

    public String getToken() {
        return token;
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
