package org.lanekeeper.miniapp.console.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lanekeeper.community.staff.OperationLog;

class LogLineTest {
    @ParameterizedTest
    @CsvSource({
        "entry.void,   relay 4 number 12, 重复,      作废登记,     接龙 4 · 第 12 号, 重复",
        "batch.draw,   relay 3 batch 1,   200 户,    到货叫号,     「口罩预订」 · 第 1 批,  200 户",
        "call.outcome, delivery 7,        没人接,    记录电话结果, 通知 7,            没人接",
        "roster.import,roster,            x,         导入名册,     名册,              x",
        "group.add,    robot 楼 组长,    '',        添加通知群,   群机器人「楼 组长」, ''",
        "group.add,    group by-hand,    业主群,    添加通知群,   普通微信群,        业主群",
        "group.unlink, group 5,          3号楼群,   解除群绑定,   群 5,              3号楼群",
        "staff.disable,staff 9,           '',        停用人员,     人员 9,            ''",
        "later.made,   something odd new, x,         later.made,   something odd new, x"
    })
    void isReadInChinese(String operation, String subject, String reason, String what, String about, String why) {
        LogLine line = LogLine.of(
                new OperationLog.Operation("小王", operation, subject, reason, Instant.EPOCH), Map.of(3L, "口罩预订"));
        assertThat(line.what()).isEqualTo(what);
        assertThat(line.subject()).isEqualTo(about);
        assertThat(line.reason()).isEqualTo(why);
    }
}
