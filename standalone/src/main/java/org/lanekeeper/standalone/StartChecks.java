package org.lanekeeper.standalone;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lanekeeper.sandbox.process.FolderLock;

/** What is looked at before anything is started, so that a refusal leaves nothing behind. */
final class StartChecks {
    private static final long MEGABYTE = 1_000_000;
    private static final long NEEDED = 300 * MEGABYTE;
    /** The database program alone takes 370 MB once unpacked, its first files 100. */
    private static final long NEEDED_AT_FIRST = 700 * MEGABYTE;

    private StartChecks() {}

    /** Takes the data folder, or says why it cannot serve. */
    static FolderLock takeFolder(Path data) {
        try {
            FolderLock lock = FolderLock.take(data)
                    .orElseThrow(() -> new CannotStart(
                            "小巷管家已经在运行（数据目录 " + data + "），不必再开一个",
                            "Lanekeeper is already running on this data folder"));
            long needed = Files.exists(data.resolve("mariadb/data")) ? NEEDED : NEEDED_AT_FIRST;
            long free = Files.getFileStore(data).getUsableSpace();
            if (free < needed) {
                lock.close();
                throw new CannotStart(
                        "磁盘空间不足：" + data + " 只剩 " + free / MEGABYTE + " MB，需要 " + needed / MEGABYTE + " MB",
                        "not enough disk space");
            }
            return lock;
        } catch (IOException unusable) {
            throw new CannotStart(
                    "数据目录 " + data + " 不能写入，请检查权限，或用 LANEKEEPER_STANDALONE_DATA 换一个目录",
                    "the data folder is not writable (" + unusable.getClass().getSimpleName() + ")");
        }
    }

    static void ports(List<Settings.Door> doors) {
        List<String> lines = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (Settings.Door door : doors) {
            if (!seen.add(door.port()) || !free(door.port())) {
                lines.add("端口 " + door.port() + "（" + door.chinese() + "）已被占用，请关掉占用它的程序，或设置环境变量 " + door.variable()
                        + " 换一个端口 / Port " + door.port() + " (" + door.english() + ") is taken: free it or set "
                        + door.variable());
            }
        }
        if (!lines.isEmpty()) {
            throw new CannotStart(lines);
        }
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
