/**
 * What PostgreSQL is asked to lock for whoever writes, in all processes together. Any number will do
 * that nobody else locks in this database: this is "stet" in ASCII.
 */
export const writersLock = 0x73746574

/**
 * Waits until no other transaction of Stet's writes, and holds off those that want to, until the
 * transaction ends that takes it.
 */
export const takeWritersLock = `SELECT 1 FROM pg_advisory_xact_lock(${writersLock})`
