package org.lanekeeper.sandbox.platform.door;

import org.lanekeeper.sandbox.platform.http.Json;
import tools.jackson.databind.node.ObjectNode;

/** How a platform words its refusals. All of them are HTTP 200. */
public enum RefusalForm {
    ERRCODE {
        @Override
        ObjectNode write(Refusal refusal) {
            return Json.object()
                    .put("errcode", Integer.parseInt(refusal.code()))
                    .put("errmsg", refusal.getMessage());
        }
    },
    NAMED_CODE {
        @Override
        ObjectNode write(Refusal refusal) {
            return Json.object().put("code", refusal.code()).put("message", refusal.getMessage());
        }
    };

    abstract ObjectNode write(Refusal refusal);
}
