-- a sign-up in the making keeps each part of what was said, and as much of the words as names may stand in
ALTER TABLE conversation
  MODIFY COLUMN detail VARCHAR(1000) NOT NULL DEFAULT '';
