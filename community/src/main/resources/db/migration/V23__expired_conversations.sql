-- questions whose time is over are looked for every hour
ALTER TABLE conversation ADD KEY conversation_expiry (expires_at);
