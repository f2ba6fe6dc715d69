/** What `npm run bench` takes from its command line. */
import { parseArgs } from 'node:util';

/** The options of the bench. */
export interface BenchOptions {
  /** Entities of the synthetic specification. */
  entities: number;
  /** Builds, and starts of the dev server, of each side; the least counts. */
  runs: number;
  /** Draws every diagram too. */
  diagrams: boolean;
  /** Commit whose package is measured in turn with the present one. */
  against: string | undefined;
  /** One part of the bench alone. */
  only: 'build' | 'dev' | undefined;
  /** Edits in a row that one dev server takes; none when 0. */
  edits: number;
  /** Times diagrams instead. */
  erd: boolean;
  /** Measures what comparing costs instead. */
  changes: boolean;
  /** Leaves the sites behind. */
  keep: boolean;
}

function countOf(name: string, value: string, least: number): number {
  const count = Number(value);
  if (Number.isSafeInteger(count) && count >= least) return count;
  throw new Error(`--${name} takes a whole number of at least ${least}, not "${value}".`);
}

function partOf(value: string | undefined): BenchOptions['only'] {
  if (value === undefined || value === 'build' || value === 'dev') return value;
  throw new Error(`--only takes build or dev, not "${value}".`);
}

/** Reads the command line. @throws on an unknown option or an invalid value */
export function benchOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      entities: { type: 'string', default: '1000' },
      runs: { type: 'string', default: '3' },
      diagrams: { type: 'boolean', default: false },
      against: { type: 'string' },
      only: { type: 'string' },
      edits: { type: 'string', default: '0' },
      erd: { type: 'boolean', default: false },
      changes: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
    },
  });
  return {
    ...values,
    against: values.against,
    // The page that is edited links to its neighbour.
    entities: countOf('entities', values.entities, 2),
    runs: countOf('runs', values.runs, 1),
    edits: countOf('edits', values.edits, 0),
    only: partOf(values.only),
  };
}
