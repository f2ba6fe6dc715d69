/** Targets of a response time that have a column of their own on the dashboard. */
export const OPERATION_COLUMNS = ['p50', 'p95', 'p99', 'errors'] as const;
