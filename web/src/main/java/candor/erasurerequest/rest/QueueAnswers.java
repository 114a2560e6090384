package candor.erasurerequest.rest;

import candor.erasurerequest.ErasureRequestQueue;
import candor.erasurerequest.RequestToDecide;
import candor.platform.Slice;
import candor.platform.rest.Answers;
import candor.platform.rest.ListParameters;
import candor.platform.rest.PathId;

/** What both kinds of deciders get to hear. */
final class QueueAnswers {
    private QueueAnswers() {}

    static Slice<RequestToDecide> list(ErasureRequestQueue queue, ListParameters parameters) {
        parameters.check();
        return queue.list(parameters.cursor(), parameters.limit());
    }

    static RequestToDecide one(ErasureRequestQueue queue, String id) {
        return queue.find(PathId.read(id)).orElseThrow(Answers::notFound);
    }

    static void approve(ErasureRequestQueue queue, String id) {
        Answers.require(queue.approve(PathId.read(id)));
    }

    static void reject(ErasureRequestQueue queue, String id, String body) {
        String reason = RejectionBody.reason(body);
        if (reason.isBlank() || reason.length() > 2000 || reason.indexOf('\0') >= 0) {
            throw RejectionBody.withoutReason();
        }
        Answers.require(queue.reject(PathId.read(id), reason));
    }
}
