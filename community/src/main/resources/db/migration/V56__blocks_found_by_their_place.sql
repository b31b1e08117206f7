-- where a ledger ended on some day is found from its end backwards and remembered; each commit of each relay paid for this
ALTER TABLE ledger_block DROP KEY ledger_block_time;
