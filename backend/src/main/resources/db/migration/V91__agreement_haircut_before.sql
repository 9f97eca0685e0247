-- What the agreements before an amendment gave up: a breach of the last one of the chain revokes all of it.
ALTER TABLE agreement ADD COLUMN haircut_before DECIMAL(19, 4);
