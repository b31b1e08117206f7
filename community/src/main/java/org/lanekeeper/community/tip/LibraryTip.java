package org.lanekeeper.community.tip;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A tip of a committee's library.
 *
 * @param picture https address, empty for none; so is the video's
 * @param months in which it is told, 1 to 12 with commas between
 * @param urgent goes before all others until it was told once
 * @param active whether the calendar may tell it
 */
public record LibraryTip(
        long id,
        long committeeId,
        String title,
        String text,
        String picture,
        String video,
        String months,
        boolean urgent,
        boolean active) {

    public Set<Integer> monthSet() {
        return Arrays.stream(months.split(",")).map(Integer::valueOf).collect(Collectors.toSet());
    }

    /** As it is read: the addresses behind the words. */
    public String whole() {
        return text + (picture.isEmpty() ? "" : "\n图片：" + picture) + (video.isEmpty() ? "" : "\n视频：" + video);
    }
}
