-- how many households somebody has signed up is asked at every sign-up, and read from the index alone
ALTER TABLE relay_entry
  DROP KEY entry_resident,
  ADD KEY entry_resident (relay_id, resident_id, claim);
