-- One row: how far the sandbox's clock is ahead of the real one.
CREATE TABLE sandbox_clock (
    id            INT    NOT NULL PRIMARY KEY,
    offset_millis BIGINT NOT NULL
);
