/** A worker asks its primary for what all workers have counted. */
export const metrics = 'stet:metrics'

/** The primary asks a worker for what it has counted. */
export const figures = 'stet:figures'
