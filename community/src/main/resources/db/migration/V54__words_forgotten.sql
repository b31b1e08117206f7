ALTER TABLE notice
  ADD COLUMN forgotten_at DATETIME(6) NULL COMMENT 'when the words of its deliveries were deleted',
  ADD KEY notice_forgotten (forgotten_at, created_at);

-- whoever answers a text message is known by the number alone
ALTER TABLE household ADD KEY household_phone (phone);
