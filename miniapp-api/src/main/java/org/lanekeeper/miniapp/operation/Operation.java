package org.lanekeeper.miniapp.operation;

import java.util.Optional;
import java.util.stream.Stream;
import org.lanekeeper.community.relay.LoggedEntries;

/** What staff do, on a page or by program. The names are kept in the log for years and never change. */
public enum Operation {
    ROSTER_IMPORT("roster.import", "导入名册"),
    HOUSEHOLD_REVEAL("household.reveal", "查看姓名电话"),
    HOUSEHOLD_PHONE("household.phone", "修改手机号"),
    HOUSEHOLD_CARRY("household.carry", "设置送上门"),
    RELAY_CREATE("relay.create", "新建接龙"),
    RELAY_CHANGE("relay.change", "修改接龙草稿"),
    RELAY_DRAW("relay.draw", "摇号"),
    RELAY_PUBLISH("relay.publish", "发布接龙"),
    RELAY_CLOSE("relay.close", "结束接龙"),
    RELAY_REOPEN("relay.reopen", "重新开放"),
    RELAY_EXTEND("relay.extend", "延长登记"),
    ENTRY_APPROVE("entry.approve", "核对通过"),
    ENTRY_VOID("entry.void", "作废登记"),
    ENTRY_STALL(LoggedEntries.STALL, "现场登记"),
    ENTRY_TELEPHONE(LoggedEntries.TELEPHONE, "电话登记"),
    ENTRY_PAPER(LoggedEntries.PAPER, "录入纸质登记"),
    ENTRY_GROUP(LoggedEntries.GROUP, "登记群接龙"),
    PASTED_COPY("pasted.copy", "粘贴群接龙"),
    PASTED_DROP("pasted.drop", "不收居民转来的群接龙"),
    PASTED_CORRECT("pasted.correct", "更正群接龙的一行"),
    PASTED_DISMISS("pasted.dismiss", "群接龙的一行不登记"),
    PASTED_KEEP("pasted.keep", "群里改了，登记照旧"),
    ENTRY_PHOTO(LoggedEntries.PHOTO, "拍照登记"),
    ENTRY_RESTORE("entry.restore", "恢复登记"),
    ENTRY_CORRECT("entry.correct", "更正房号"),
    ENTRY_TRANSFER("entry.transfer", "搬家转号"),
    ENTRY_YIELD("entry.yield", "让号"),
    RELAY_QUOTA("relay.quota", "调整名额"),
    ENTRY_CARRY("entry.carry", "这次送上门"),
    ENTRY_REVEAL("entry.reveal", "查看登记的姓名电话"),
    BATCH_DRAW("batch.draw", "到货叫号"),
    BATCH_SLIPS("batch.slips", "打印领取条"),
    BATCH_TAKE_BACK("batch.take-back", "收回没领的"),
    BATCH_COUNT("batch.count", "清点"),
    BATCH_RESCHEDULE("batch.reschedule", "改领取地点时间"),
    CALL_REVEAL("call.reveal", "查看电话号码"),
    CALL_OUTCOME("call.outcome", "记录电话结果"),
    VOUCHER_REDEEM("voucher.redeem", "确认发放"),
    VOUCHER_CARRY("voucher.carry", "送上门已送到"),
    VOUCHER_DECLINE("voucher.decline", "住户不要了"),
    VOUCHER_UNDO_DECLINE("voucher.undo-decline", "撤销不要了"),
    VOUCHER_PASS_OVER("voucher.pass-over", "没来领，过号"),
    VOUCHER_UNDO_PASS_OVER("voucher.undo-pass-over", "撤销过号"),
    VOUCHER_RETURN("voucher.return", "领了又退回"),
    VOUCHER_UNDO_RETURN("voucher.undo-return", "撤销领了又退回"),
    VOUCHER_UNDO("voucher.undo", "撤销已领"),
    VOUCHER_PAY("voucher.pay", "记收款"),
    VOUCHER_UNPAY("voucher.unpay", "撤销收款"),
    TALK_OPEN("talk.open", "查看人工留言"),
    TALK_TAKE("talk.take", "接手人工留言"),
    TALK_HAND_OVER("talk.hand-over", "转交人工留言"),
    TALK_REPLY("talk.reply", "回复居民"),
    TALK_CLOSE("talk.close", "结束人工留言"),
    PHOTO_VIEW("photo.view", "查看照片"),
    PHOTO_KEY("photo.key", "录入照片，待复核"),
    PHOTO_KNOWN("photo.known", "照片这一户已登记"),
    PHOTO_AGAIN("photo.again", "请居民重拍照片"),
    ANNOUNCEMENT_WRITE("announcement.write", "写通知"),
    ANNOUNCEMENT_CHANGE("announcement.change", "改通知"),
    ANNOUNCEMENT_TRY("announcement.try", "通知试发给自己"),
    ANNOUNCEMENT_HAND_IN("announcement.hand-in", "提交通知"),
    ANNOUNCEMENT_APPROVE("announcement.approve", "批准通知"),
    ANNOUNCEMENT_SEND_BACK("announcement.send-back", "退回通知"),
    ANNOUNCEMENT_PLAN("announcement.plan", "改通知的发法"),
    ANNOUNCEMENT_SEND("announcement.send", "发通知"),
    ANNOUNCEMENT_PAUSE("announcement.pause", "暂停通知"),
    ANNOUNCEMENT_RESUME("announcement.resume", "继续发通知"),
    ANNOUNCEMENT_CANCEL("announcement.cancel", "取消通知"),
    TIP_ADD("tip.add", "添加提示"),
    TIP_CHANGE("tip.change", "改提示"),
    TIP_SCHEDULE("tip.schedule", "定提示日程"),
    TIP_UNSCHEDULE("tip.unschedule", "删提示日程"),
    TIP_QUIET("tip.quiet", "设不发提示的日子"),
    HOUSEHOLD_TAG("household.tag", "给住户贴标签"),
    GROUP_KIND("group.kind", "改群的种类"),
    GROUP_ADD("group.add", "添加通知群"),
    GROUP_CODE("group.code", "生成群绑定码"),
    GROUP_ROBOT("group.robot", "给群选机器人"),
    GROUP_TEST("group.test", "群测试消息"),
    GROUP_UNLINK("group.unlink", "解除群绑定"),
    POST_DONE("post.done", "发到群里"),
    POST_DROPPED("post.dropped", "不发到群里"),
    CHANNEL_MENDED("channel.mended", "通道改好了"),
    GATE_ADD("gate.add", "添加门岗"),
    GATE_CLOSE("gate.close", "停用门岗"),
    GATE_OPEN("gate.open", "启用门岗"),
    POSTER_ISSUE("poster.issue", "制作门岗海报"),
    POSTER_REVOKE("poster.revoke", "作废门岗海报"),
    VISIT_FIND("visit.find", "按证件或电话查访客"),
    VISIT_REVEAL("visit.reveal", "查看访客证件电话"),
    VISIT_EXPORT("visit.export", "导出访客登记"),
    VISIT_SETTLE("visit.settle", "核对门岗记录"),
    VISIT_RULE("visit.rule", "修改访客登记规则"),
    LISTED_ADD("listed.add", "列入跟进名单"),
    LISTED_REVEAL("listed.reveal", "查看跟进人员"),
    LISTED_END("listed.end", "结束跟进"),
    FOLLOW_UP("listed.follow-up", "记录跟进结果"),
    STAFF_ADD("staff.add", "添加人员"),
    STAFF_BUILDINGS("staff.buildings", "分配楼栋"),
    STAFF_PASSWORD("staff.password", "改密码"),
    STAFF_DISABLE("staff.disable", "停用人员"),
    STAFF_ENABLE("staff.enable", "启用人员");

    private final String stableName;
    private final String label;

    Operation(String stableName, String label) {
        this.stableName = stableName;
        this.label = label;
    }

    /**
     * A line for the log.
     *
     * @param subject of {@link Subject}
     */
    public Deed on(String subject) {
        return on(subject, "");
    }

    /**
     * @param reason why or how, in the words that people read
     */
    public Deed on(String subject, String reason) {
        return new Deed(this, subject, reason);
    }

    public String stableName() {
        return stableName;
    }

    public String label() {
        return label;
    }

    public static Optional<Operation> named(String stableName) {
        return Stream.of(values())
                .filter(operation -> operation.stableName.equals(stableName))
                .findFirst();
    }
}
