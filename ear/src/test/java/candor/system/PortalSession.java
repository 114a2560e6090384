package candor.system;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.stream.Collectors;

/** Somebody's session in the portal as a program would use it that has the cookie: to the letter, and following nothing. */
final class PortalSession {
    private final WholeSystem system;
    private final String cookies;

    private PortalSession(WholeSystem system, String cookies) {
        this.system = system;
        this.cookies = cookies;
    }

    /** Of nobody. */
    static PortalSession none(WholeSystem system) {
        return new PortalSession(system, "");
    }

    /** Signs in by a browser, and leaves it without a cookie. */
    static PortalSession signIn(String who, String guarded, PortalBrowser browser, WholeSystem system) {
        browser.context().clearCookies();
        browser.signIn(who, guarded).close();
        String cookies = browser.context().cookies(system.portal("/").toString()).stream()
                .map(each -> each.name + "=" + each.value)
                .collect(Collectors.joining("; "));
        browser.context().clearCookies();
        return new PortalSession(system, cookies);
    }

    HttpResponse<String> get(String address) {
        return ask("GET", address);
    }

    HttpResponse<String> ask(String method, String address) {
        return system.send(request(address).method(method, BodyPublishers.noBody()));
    }

    /** @param form as a browser encodes it */
    HttpResponse<String> post(String address, String form, String... headers) {
        HttpRequest.Builder request = request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        return system.send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpRequest.Builder request(String address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(system.portal("/").toString().replaceFirst("/$", "") + address))
                .header("Accept", "text/html");
        return cookies.isEmpty() ? request : request.header("Cookie", cookies);
    }
}
