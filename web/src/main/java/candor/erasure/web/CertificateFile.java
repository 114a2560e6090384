package candor.erasure.web;

import candor.portal.web.ChosenLanguage;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A certificate as a file to save: the signed one, or the one to print. */
public final class CertificateFile {
    public static final String SIGNED_NAME = "erasure-certificate.jws";
    public static final String PRINTED_NAME = "erasure-certificate.pdf";

    private CertificateFile() {}

    /** Answers with the one whose name the address ends with; {@code 404} if there is none, or none yet. */
    public static void answer(Optional<String> certificate, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (certificate.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (request.getServletPath().endsWith(".pdf")) {
            write(CertificatePdf.of(certificate.get(), languageOf(request)), "application/pdf", PRINTED_NAME, response);
        } else {
            write(certificate.get().getBytes(StandardCharsets.US_ASCII), "application/jose", SIGNED_NAME, response);
        }
    }

    private static void write(byte[] bytes, String type, String name, HttpServletResponse response) throws IOException {
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.getOutputStream().write(bytes);
    }

    /** As on the portal's pages: the one chosen in the footer, else the browser's. */
    private static Locale languageOf(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(each -> each.getName().equals(ChosenLanguage.COOKIE))
                .map(Cookie::getValue)
                .map(Locale::forLanguageTag)
                .findFirst()
                .orElse(request.getLocale());
    }
}
