package candor.erasurerequest;

import candor.erasure.ErasureView;
import candor.erasure.Erasures;
import candor.erasurerequest.model.ErasureRequests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Ends a request whose deletion is completed. An order that nobody's request led to is none of our business. */
@ApplicationScoped
public class RequestCompletion {
    @Inject
    private ErasureRequests requests;

    @Inject
    private Erasures erasures;

    @Inject
    private RequestSteps steps;

    /** In the transaction that completes the deletion. */
    public void complete(UUID erasure) {
        requests.lockByErasure(erasure).ifPresent(request -> {
            ErasureView done = erasures.find(erasure).orElseThrow();
            steps.complete(request, done, erasures.certificate(erasure).orElseThrow());
        });
    }
}
