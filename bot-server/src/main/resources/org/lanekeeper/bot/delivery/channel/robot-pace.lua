-- Takes one of the messages that a robot may send in any minute.
-- KEYS[1] times of the last ones; ARGV[1] now, ARGV[2] length of the window in ms, ARGV[3] messages in it
-- Returns 0 if one was taken, else how many ms to wait.
local now = tonumber(ARGV[1])
local window = tonumber(ARGV[2])
local most = tonumber(ARGV[3])
if redis.call('LLEN', KEYS[1]) >= most then
  local oldest = tonumber(redis.call('LINDEX', KEYS[1], 0))
  if now - oldest < window then
    return window - (now - oldest)
  end
  redis.call('LPOP', KEYS[1])
end
redis.call('RPUSH', KEYS[1], now)
redis.call('PEXPIRE', KEYS[1], window)
return 0
