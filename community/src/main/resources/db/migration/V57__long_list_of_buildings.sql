-- a long VARCHAR takes all of its room in memory whenever a row is read or written, and the row is written by every batch
ALTER TABLE relay MODIFY COLUMN buildings TEXT NOT NULL DEFAULT ('') COMMENT 'who may join, as compound-building with commas between; empty: everybody';
