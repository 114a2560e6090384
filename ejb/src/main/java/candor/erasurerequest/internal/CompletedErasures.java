package candor.erasurerequest.internal;

import candor.erasure.ErasureCompleted;
import candor.erasurerequest.RequestCompletion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Completes a request in the transaction in which its deletion is completed. */
@ApplicationScoped
public class CompletedErasures {
    @Inject
    private RequestCompletion requests;

    void completed(@Observes ErasureCompleted event) {
        requests.complete(event.erasure());
    }
}
