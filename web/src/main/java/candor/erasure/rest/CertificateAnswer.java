package candor.erasure.rest;

import candor.platform.rest.ProblemException;
import candor.platform.rest.ProblemType;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** A certificate of deletion as an answer: a compact JSON Web Signature, to be kept as a file. */
public final class CertificateAnswer {
    public static final String MEDIA_TYPE = "application/jose";

    private CertificateAnswer() {}

    /** @throws ProblemException {@code 404} if there is none, or none yet */
    public static Response of(Optional<String> certificate) {
        return Response.ok(certificate.orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND)), MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"erasure-certificate.jws\"")
                .build();
    }
}
