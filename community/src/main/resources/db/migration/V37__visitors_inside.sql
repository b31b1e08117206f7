-- each telephone at a gate counts every few seconds who is inside
CREATE INDEX visit_inside ON visit (gate_id, state);
