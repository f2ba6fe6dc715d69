/** Which statements an embedded database runs, and why the others are passed over. */
import type { Statement } from './split-statements.ts';

/** Why a statement is not run. The words stand in the report. */
export const SKIPPED = {
  command: 'commands of psql',
  data: 'rows of tables',
  owner: 'owners, roles and privileges',
  setting: 'settings of a session',
  transaction: 'transactions',
  maintenance: 'maintenance',
  replication: 'replication, event triggers and foreign servers',
  database: 'databases, tablespaces and comments of extensions',
} as const;

/** One of {@link SKIPPED}. */
export type SkipReason = keyof typeof SKIPPED;

const PATTERNS: readonly (readonly [RegExp, SkipReason])[] = [
  [/^(?:insert|update|delete|merge|copy|truncate|with)\b/iu, 'data'],
  [/^select\s+(?:pg_catalog\.)?setval\b/iu, 'data'],
  [/^(?:grant|revoke|reassign|drop\s+owned|security\s+label)\b/iu, 'owner'],
  [/^(?:create|alter|drop)\s+(?:role|user|group)\b(?!\s+mapping)/iu, 'owner'],
  [/^alter\s+default\s+privileges\b/iu, 'owner'],
  [/^alter\b[\s\S]*\bowner\s+to\b/iu, 'owner'],
  [/^set\s+(?:local\s+|session\s+)?(?:role|session\s+authorization)\b/iu, 'owner'],
  [/^set\s+(?!(?:local\s+|session\s+)?search_path\b)/iu, 'setting'],
  [/^(?:reset|show|discard|listen|notify|unlisten|load|prepare|deallocate)\b/iu, 'setting'],
  [
    /^(?:begin|start\s+transaction|commit|end|rollback|savepoint|release|abort|lock)\b/iu,
    'transaction',
  ],
  [
    /^(?:vacuum|analyze|analyse|cluster|reindex|checkpoint|refresh\s+materialized|explain)\b/iu,
    'maintenance',
  ],
  [
    /^(?:create|alter|drop)\s+(?:publication|subscription|event\s+trigger|server|foreign\s+data|user\s+mapping)\b/iu,
    'replication',
  ],
  [/^comment\s+on\s+(?:publication|subscription|event\s+trigger|server)\b/iu, 'replication'],
  [/^(?:create|alter|drop|comment\s+on)\s+(?:database|tablespace)\b/iu, 'database'],
  [/^comment\s+on\s+extension\b/iu, 'database'],
  [/^comment\s+on\s+role\b/iu, 'owner'],
];

const BLANKS_AND_COMMENTS = /^(?:\s|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)+/u;

/** Why a statement is passed over; undefined if it is to be run. */
export function skipReason({ kind, text }: Statement): SkipReason | undefined {
  if (kind !== 'sql') return kind;
  const start = text.replace(BLANKS_AND_COMMENTS, '');
  return PATTERNS.find(([pattern]) => pattern.test(start))?.[1];
}
