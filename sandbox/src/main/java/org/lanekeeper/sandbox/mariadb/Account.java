package org.lanekeeper.sandbox.mariadb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.lanekeeper.sandbox.process.PrivateFiles;

/** The account the servers use; its password lives in a file that only the owner of the data folder can read. */
record Account(String name, String password) {
    static final String SCHEMA = "lanekeeper";

    static Account keptIn(Path file) throws IOException {
        String password = Files.exists(file) ? Files.readString(file).strip() : "";
        if (!password.matches("[0-9a-f]{32,}")) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            password = HexFormat.of().formatHex(random);
            PrivateFiles.write(file, password + "\n");
        }
        return new Account("lanekeeper", password);
    }

    /** Statements for the server's init file, one a line. The file's password wins over an older one. */
    String grants() {
        // further schemas lanekeeper_… are for tests that want one each
        return """
                CREATE DATABASE IF NOT EXISTS `%1$s` CHARACTER SET utf8mb4 COLLATE %4$s;
                CREATE USER IF NOT EXISTS '%2$s'@'127.0.0.1';
                ALTER USER '%2$s'@'127.0.0.1' IDENTIFIED BY '%3$s';
                GRANT ALL PRIVILEGES ON `%1$s`.* TO '%2$s'@'127.0.0.1';
                GRANT ALL PRIVILEGES ON `%1$s\\_%%`.* TO '%2$s'@'127.0.0.1';
                """.formatted(SCHEMA, name, password, EmbeddedMariaDb.COLLATION);
    }

    @Override
    public String toString() {
        return "Account[" + name + "]";
    }
}
