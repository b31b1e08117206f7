package org.lanekeeper.sandbox.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {
    @TempDir
    Path folder;

    @Test
    void oneOwnerInThisJvm() throws Exception {
        try (FolderLock first = FolderLock.take(folder).orElseThrow()) {
            assertThat(first).isNotNull();
            assertThat(FolderLock.take(folder)).isEmpty();
        }
        assertThat(FolderLock.take(folder)).isPresent().get().satisfies(FolderLock::close);
    }

    @Test
    void aSecondTryLeavesTheFirstLockInForceForOtherJvms() throws Exception {
        try (FolderLock first = FolderLock.take(folder).orElseThrow()) {
            assertThat(first).isNotNull();
            assertThat(FolderLock.take(folder)).isEmpty();
            try (ChildJvm other = new ChildJvm(TakesLock.class, folder.toString())) {
                assertThat(other.line("taken: ")).isEqualTo("false");
            }
        }
    }

    @Test
    void aKilledOwnerLeavesTheFolderFree() throws Exception {
        try (ChildJvm owner = new ChildJvm(TakesLock.class, folder.toString())) {
            assertThat(owner.line("taken: ")).isEqualTo("true");
            assertThat(FolderLock.take(folder)).isEmpty();
            owner.kill();
            assertThat(FolderLock.take(folder)).isPresent().get().satisfies(FolderLock::close);
        }
    }

    @Test
    void aLinkToAFolderIsThatFolder() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Files.createDirectory(folder.resolve("real")));
        try (FolderLock first = FolderLock.take(link).orElseThrow()) {
            assertThat(first).isNotNull();
            assertThat(FolderLock.take(folder.resolve("real"))).isEmpty();
        }
    }

    static final class TakesLock {
        public static void main(String[] arguments) throws Exception {
            var lock = FolderLock.take(Path.of(arguments[0]));
            System.out.println("taken: " + lock.isPresent());
            Thread.sleep(60_000);
            lock.ifPresent(FolderLock::close);
        }
    }
}
