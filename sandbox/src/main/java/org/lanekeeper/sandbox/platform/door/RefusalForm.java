package org.lanekeeper.sandbox.platform.door;

import org.lanekeeper.sandbox.platform.http.Answer;
import org.lanekeeper.sandbox.platform.http.Json;
import tools.jackson.databind.node.ObjectNode;

/** How a platform words its refusals. Most of them are HTTP 200. */
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
    },
    /** Under HTTP 400. */
    NAMED_CODE_400 {
        @Override
        ObjectNode write(Refusal refusal) {
            return NAMED_CODE.write(refusal);
        }

        @Override
        int status() {
            return 400;
        }
    },
    /** With capitals, under HTTP 400. */
    CAPITAL_CODE_400 {
        @Override
        ObjectNode write(Refusal refusal) {
            return Json.object().put("Code", refusal.code()).put("Message", refusal.getMessage());
        }

        @Override
        int status() {
            return 400;
        }
    },
    /** {@code Error} inside {@code Response}. */
    RESPONSE_ERROR {
        @Override
        ObjectNode write(Refusal refusal) {
            ObjectNode error = Json.object().put("Code", refusal.code()).put("Message", refusal.getMessage());
            ObjectNode response = Json.object();
            response.set("Error", error);
            return Json.object().set("Response", response);
        }
    },
    NUMBERED_CODE {
        @Override
        ObjectNode write(Refusal refusal) {
            return Json.object().put("code", Integer.parseInt(refusal.code())).put("msg", refusal.getMessage());
        }
    };

    abstract ObjectNode write(Refusal refusal);

    int status() {
        return 200;
    }

    Answer answer(Refusal refusal) {
        Answer words = Answer.json(write(refusal));
        return new Answer(status(), words.contentType(), words.body());
    }
}
