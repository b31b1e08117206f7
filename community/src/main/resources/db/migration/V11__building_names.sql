ALTER TABLE relay
  ADD COLUMN building_names VARCHAR(200) NOT NULL DEFAULT '' COMMENT 'the buildings in words where they are few, for the sentence of the rule';
