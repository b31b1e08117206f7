package org.lanekeeper.standalone.survival.town;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.lanekeeper.sandbox.process.FolderLock;
import org.lanekeeper.sandbox.process.PrivateFiles;

/** A folder below target that one test JVM owns; programs unpacked there stay for the next run, data do not. */
record Folder(Path path, FolderLock lock) implements AutoCloseable {
    static Folder take() {
        Path target =
                Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("target");
        try {
            // two JVMs may test the same module at once
            for (int number = 1; ; number++) {
                Path folder = target.resolve("survival-" + number);
                Optional<FolderLock> lock = FolderLock.take(folder);
                if (lock.isPresent()) {
                    Leftovers.endAll(folder);
                    SmallDisk.unmountLeftovers(folder);
                    PrivateFiles.delete(folder.resolve("servers"));
                    PrivateFiles.folder(folder.resolve("servers"));
                    return new Folder(folder, lock.get());
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        lock.close();
    }
}
