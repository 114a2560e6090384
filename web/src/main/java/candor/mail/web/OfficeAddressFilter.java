package candor.mail.web;

import candor.identity.Roles;
import candor.identity.UnknownPersonException;
import candor.identity.web.MailAddress;
import candor.mail.OfficeAddresses;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;

/** Notes, once a session, where an administrator or a steward who comes to work can be written to. */
@WebFilter({"/organization/*", "/steward/*"})
public class OfficeAddressFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String NOTED = OfficeAddressFilter.class.getName();

    @Inject
    private transient OfficeAddresses addresses;

    @Inject
    private transient MailAddress address;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpSession session = request.getSession(false);
        boolean officer = request.isUserInRole(Roles.ORG_ADMIN) || request.isUserInRole(Roles.STEWARD);
        if (officer && session != null && session.getAttribute(NOTED) == null) {
            note(request);
            session.setAttribute(NOTED, Boolean.TRUE);
        }
        chain.doFilter(request, response);
    }

    private void note(HttpServletRequest request) {
        try {
            addresses.note(address.ofCaller(), request.getLocale().getLanguage());
        } catch (UnknownPersonException stranger) {
            return; // the page says so
        }
    }
}
