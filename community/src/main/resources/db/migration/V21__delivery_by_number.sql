-- a voucher that is used settles its one delivery; found by number, two counters do not wait for each other
ALTER TABLE delivery ADD KEY delivery_number (notice_id, number);
