package org.lanekeeper.sandbox.platform.wecom;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lanekeeper.sandbox.platform.door.Door;
import org.lanekeeper.sandbox.platform.door.Refusal;
import org.lanekeeper.sandbox.platform.door.RefusalForm;
import org.lanekeeper.sandbox.platform.http.Answer;
import org.lanekeeper.sandbox.platform.http.Call;
import org.lanekeeper.sandbox.platform.http.Json;
import org.lanekeeper.sandbox.platform.http.Routes;
import org.lanekeeper.sandbox.platform.journal.Journal;
import org.lanekeeper.sandbox.platform.talk.Group;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Messages to customer groups, each a task that a member confirms: {@code /cgi-bin/gettoken},
 * {@code /cgi-bin/externalcontact/add_msg_template} and {@code …/get_groupmsg_send_result}. The member taps by
 * {@code POST /sim/wecom/customer/confirm}, for all tasks that wait; a group takes one message a day.
 */
public final class CustomerGroups {
    public static final String PLATFORM = "wecom-customer";
    private static final int LONGEST = 4000;
    private static final Duration VALID = Duration.ofHours(2);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final class Task {
        private final CustomerMember member;
        private final String text;
        private final Map<String, Integer> states = new LinkedHashMap<>();

        Task(CustomerMember member, String text) {
            this.member = member;
            this.text = text;
        }
    }

    private record Token(CustomerMember member, Instant until) {}

    private final Clock clock;
    private final List<CustomerMember> members;
    private final Journal sent;
    private final Map<String, Token> tokens = new HashMap<>();
    private final Map<String, Task> tasks = new LinkedHashMap<>();
    private final Map<String, LocalDate> lastDay = new HashMap<>();

    public CustomerGroups(Clock clock, List<CustomerMember> members, Journal sent) {
        this.clock = clock;
        this.members = members;
        this.sent = sent;
    }

    public void serve(Routes routes, Door door) {
        door.get("token", "/cgi-bin/gettoken", RefusalForm.ERRCODE, (call, body) -> token(call));
        door.post(PLATFORM, "/cgi-bin/externalcontact/add_msg_template", RefusalForm.ERRCODE, this::add);
        door.post(PLATFORM, "/cgi-bin/externalcontact/get_groupmsg_send_result", RefusalForm.ERRCODE, this::result);
        routes.on("POST", "/sim/wecom/customer/confirm", call -> confirm());
        routes.on("DELETE", "/sim/wecom/customer/tokens", call -> forget());
    }

    private synchronized Answer token(Call call) {
        CustomerMember member = members.stream()
                .filter(one -> one.corpId().equals(call.query("corpid")))
                .findFirst()
                .orElseThrow(() -> new Refusal(40013, "invalid corpid"));
        if (!member.secret().equals(call.query("corpsecret"))) {
            throw new Refusal(40001, "invalid credential");
        }
        String token = UUID.randomUUID().toString();
        tokens.put(token, new Token(member, clock.instant().plus(VALID)));
        return Answer.json(ok().put("access_token", token).put("expires_in", VALID.toSeconds()));
    }

    private CustomerMember member(Call call) {
        Token token = tokens.get(call.query("access_token"));
        if (token == null) {
            throw new Refusal(40014, "invalid access_token");
        }
        if (!token.until().isAfter(clock.instant())) {
            throw new Refusal(42001, "access_token expired");
        }
        return token.member();
    }

    private synchronized Answer add(Call call, ObjectNode body) {
        CustomerMember member = member(call);
        String text = body.path("text").path("content").asString("");
        if (!body.path("chat_type").asString("").equals("group")
                || !body.path("sender").asString("").equals(member.userid())) {
            throw new Refusal(41048, "no customer to send");
        }
        if (text.isBlank() || text.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new Refusal(40058, "text.content exceed max length " + LONGEST);
        }
        Task task = new Task(member, text);
        body.path("chat_id_list").forEach(id -> {
            if (member.groups().stream().noneMatch(group -> group.id().equals(id.asString("")))) {
                throw new Refusal(86001, "invalid chat id");
            }
            task.states.put(id.asString(), 0);
        });
        if (task.states.isEmpty()) {
            throw new Refusal(41048, "no customer to send");
        }
        String id = "msg" + UUID.randomUUID().toString().replace("-", "");
        tasks.put(id, task);
        ObjectNode reply = ok().put("msgid", id);
        reply.putArray("fail_list");
        return Answer.json(reply);
    }

    private synchronized Answer result(Call call, ObjectNode body) {
        CustomerMember member = member(call);
        Task task = tasks.get(body.path("msgid").asString(""));
        if (task == null || !task.member.equals(member)) {
            throw new Refusal(40058, "invalid msgid");
        }
        ObjectNode reply = ok().put("next_cursor", "");
        ArrayNode list = reply.putArray("send_list");
        task.states.forEach((chat, state) -> list.addObject()
                .put("chat_id", chat)
                .put("userid", member.userid())
                .put("status", state.intValue()));
        return Answer.json(reply);
    }

    /** The member taps 发送 on everything that waits. */
    private synchronized Answer confirm() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        List<String> confirmed = new ArrayList<>();
        tasks.forEach((id, task) -> task.states.replaceAll((chat, state) -> {
            if (state != 0) {
                return state;
            }
            if (today.equals(lastDay.put(chat, today))) {
                return 3;
            }
            confirmed.add(id);
            String name = task.member.groups().stream()
                    .filter(group -> group.id().equals(chat))
                    .map(Group::name)
                    .findFirst()
                    .orElse(chat);
            ObjectNode shown = Json.object();
            shown.putObject("text").put("content", task.text);
            sent.add(PLATFORM, task.member.userid(), name, "text", shown);
            return 1;
        }));
        return Answer.json(Json.object().put("confirmed", confirmed.size()));
    }

    private synchronized Answer forget() {
        tokens.clear();
        return Answer.json(Json.object());
    }

    private static ObjectNode ok() {
        return Json.object().put("errcode", 0).put("errmsg", "ok");
    }
}
