package org.lanekeeper.community.photo;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pictures beside everything else, in a table that nothing but these three statements touches. */
@Repository
class DatabasePictures implements Pictures {
    private final JdbcClient jdbc;

    DatabasePictures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(long photoId, long committeeId, byte[] sealed) {
        jdbc.sql("INSERT INTO photo_picture (photo_id, committee_id, sealed) VALUES (?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE sealed = VALUES(sealed)")
                .params(photoId, committeeId, sealed)
                .update();
    }

    @Override
    public Optional<byte[]> find(long photoId) {
        return jdbc.sql("SELECT sealed FROM photo_picture WHERE photo_id = ?")
                .param(photoId)
                .query(byte[].class)
                .optional();
    }

    @Override
    public void remove(long photoId) {
        jdbc.sql("DELETE FROM photo_picture WHERE photo_id = ?").param(photoId).update();
    }
}
