package org.lanekeeper.miniapp.household;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lanekeeper.community.household.RosterSheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file to be saved under a name. */
public final class Download {
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private Download() {}

    /** The columns of a roster, and two rows that show how they are meant. */
    public static ResponseEntity<byte[]> rosterTemplate() {
        return xlsx(
                "名册模板.xlsx",
                RosterSheet.write(List.of(
                        List.of("幸福里小区", "3", "", "502", "张三", "13800000000", ""),
                        List.of("幸福里小区", "12", "2", "1201", "李四、王五", "", "是"))));
    }

    public static ResponseEntity<byte[]> xlsx(String name, byte[] file) {
        ContentDisposition saved = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .body(file);
    }
}
