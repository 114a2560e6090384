package candor.erasure.rest;

import candor.erasure.web.CertificateFile;
import candor.erasure.web.CertificatePdf;
import candor.platform.rest.Answers;
import candor.platform.rest.ProblemException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;

/** A certificate of deletion as an answer, to be kept as a file: a compact JSON Web Signature, or a page to print. */
public final class CertificateAnswer {
    public static final String MEDIA_TYPE = "application/jose";

    public static final String PDF = "application/pdf";

    private CertificateAnswer() {}

    /** @throws ProblemException {@code 404} if there is none, or none yet */
    public static Response of(Optional<String> certificate) {
        return file(required(certificate), MEDIA_TYPE, CertificateFile.SIGNED_NAME);
    }

    /**
     * @param asked says in which language
     * @throws ProblemException {@code 404} if there is none, or none yet
     */
    public static Response printed(Optional<String> certificate, HttpHeaders asked) {
        Locale language = asked.getAcceptableLanguages().stream().findFirst().orElse(Locale.ENGLISH);
        return file(CertificatePdf.of(required(certificate), language), PDF, CertificateFile.PRINTED_NAME);
    }

    private static String required(Optional<String> certificate) {
        return certificate.orElseThrow(Answers::notFound);
    }

    private static Response file(Object content, String type, String name) {
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
