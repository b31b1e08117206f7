package org.lanekeeper.standalone.survival.town;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.lanekeeper.sandbox.process.PrivateFiles;

/** The database's data on a file system of its own that is hardly larger than they are, and back again. */
public final class SmallDisk implements AutoCloseable {
    private static final int SPARE_MEGABYTES = 16;
    private static final int CHUNK = 64 * 1024;

    private final Database database;
    private final Path data;
    private final Path filler;

    private SmallDisk(Database database) {
        this.database = database;
        this.data = database.data();
        this.filler = data.resolve("filler");
    }

    /**
     * Moves the data there; the database is up again when this returns.
     *
     * @return empty where nothing may be mounted
     */
    public static Optional<SmallDisk> under(Database database) {
        Path trial = database.data().resolveSibling("mount-trial");
        try {
            PrivateFiles.folder(trial);
            boolean allowed = run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", trial.toString())
                    && run("umount", trial.toString());
            PrivateFiles.delete(trial);
            return allowed ? Optional.of(moved(database)) : Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static SmallDisk moved(Database database) throws IOException {
        SmallDisk disk = new SmallDisk(database);
        database.stop();
        Path kept = disk.data.resolveSibling("data-kept");
        PrivateFiles.delete(kept);
        Files.move(disk.data, kept);
        PrivateFiles.folder(disk.data);
        long megabytes = size(kept) / 1_000_000 + SPARE_MEGABYTES;
        require(run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", disk.data.toString()));
        require(run("cp", "-a", "--sparse=never", kept + "/.", disk.data.toString()));
        PrivateFiles.delete(kept);
        database.start();
        return disk;
    }

    /** Not one byte more fits. */
    public void fill() {
        try (OutputStream out = Files.newOutputStream(filler)) {
            byte[] chunk = new byte[CHUNK];
            while (true) {
                out.write(chunk);
            }
        } catch (IOException full) {
            // which is what was wanted
        }
    }

    /** Somebody has tidied up. */
    public void free() {
        try {
            Files.deleteIfExists(filler);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Moves the data back. */
    @Override
    public void close() throws IOException {
        free();
        database.stop();
        Path back = data.resolveSibling("data-back");
        PrivateFiles.delete(back);
        PrivateFiles.folder(back);
        require(run("cp", "-a", data + "/.", back.toString()));
        require(run("umount", data.toString()));
        Files.delete(data);
        Files.move(back, data);
        database.start();
    }

    /** Takes away what a killed run has left mounted below a folder. */
    static void unmountLeftovers(Path folder) throws IOException {
        Path mounts = Path.of("/proc/mounts");
        if (Files.isReadable(mounts)) {
            Files.readAllLines(mounts).stream()
                    .map(line -> line.split(" ")[1])
                    .filter(point -> point.startsWith(folder + "/"))
                    .forEach(point -> run("umount", point));
        }
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static void require(boolean done) throws IOException {
        if (!done) {
            throw new IOException("the small disk could not be laid or lifted");
        }
    }

    private static boolean run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
