import fc from 'fast-check';

// The same cases on every run, so that nobody's change fails for a case it did not touch;
// `SEED=7 RUNS=20 npm test -- unit` tries twenty times as many others.
fc.configureGlobal({ seed: Number(process.env.SEED ?? 1), numRuns: runs(100) });

/** How many cases a property tries: `count`, times `RUNS`. */
export function runs(count: number): number {
  return count * Number(process.env.RUNS ?? 1);
}

export default fc;
