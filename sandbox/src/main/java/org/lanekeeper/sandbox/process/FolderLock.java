package org.lanekeeper.sandbox.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A folder that one JVM owns. The operating system gives it back when the JVM dies, however it dies. */
public final class FolderLock implements AutoCloseable {
    /** Opening and closing a lock file twice in one JVM would drop the first lock on POSIX systems. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Takes the folder, making it if need be.
     *
     * @return empty if another owner holds it, in this JVM or another
     */
    public static Optional<FolderLock> take(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            // refuses a link to a folder on JDK 17
            Files.createDirectories(folder);
        }
        Path real = folder.toRealPath();
        if (!HELD_HERE.add(real)) {
            return Optional.empty();
        }
        FileChannel channel = null;
        FileLock lock = null;
        try {
            channel = FileChannel.open(real.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = channel.tryLock();
            return lock == null ? Optional.empty() : Optional.of(new FolderLock(real, channel));
        } finally {
            if (lock == null) {
                if (channel != null) {
                    channel.close();
                }
                HELD_HERE.remove(real);
            }
        }
    }

    @Override
    public void close() {
        if (!channel.isOpen()) {
            return;
        }
        try {
            channel.close();
        } catch (IOException ignored) {
            // the lock goes with the JVM at the latest
        }
        HELD_HERE.remove(folder);
    }
}
