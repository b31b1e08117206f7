-- where a ledger ended on some day is asked seldom and found from its end backwards; each commit of each relay paid for this
ALTER TABLE ledger_block DROP KEY ledger_block_time;
