package candor.erasurerequest.rest;

import candor.erasurerequest.ErasureRequestQueue;
import candor.erasurerequest.RequestToDecide;
import candor.platform.Slice;
import candor.platform.rest.ListParameters;
import candor.platform.rest.PathId;
import candor.platform.rest.ProblemException;
import candor.platform.rest.ProblemType;

/** What both kinds of deciders get to hear. */
final class QueueAnswers {
    private QueueAnswers() {}

    static Slice<RequestToDecide> list(ErasureRequestQueue queue, ListParameters parameters) {
        parameters.check();
        return queue.list(parameters.cursor(), parameters.limit());
    }

    static RequestToDecide one(ErasureRequestQueue queue, String id) {
        return queue.find(PathId.read(id)).orElseThrow(QueueAnswers::notFound);
    }

    static void approve(ErasureRequestQueue queue, String id) {
        if (!queue.approve(PathId.read(id))) {
            throw notFound();
        }
    }

    static void reject(ErasureRequestQueue queue, String id, String body) {
        String reason = RejectionBody.reason(body);
        if (reason.isBlank() || reason.length() > 2000 || reason.indexOf('\0') >= 0) {
            throw RejectionBody.withoutReason();
        }
        if (!queue.reject(PathId.read(id), reason)) {
            throw notFound();
        }
    }

    private static ProblemException notFound() {
        return new ProblemException(ProblemType.NOT_FOUND);
    }
}
