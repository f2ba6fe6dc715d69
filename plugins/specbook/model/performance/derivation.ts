/** How a computed number came about: every one of them unfolds to what its author stated. */
import type { Key } from '../item.ts';

/** One value that goes into a computed number. */
export interface DerivedInput {
  /** Its name in the formula: `availability`, `window`. */
  name: string;
  /** The value for people: `99.9 %`. */
  value: string;
  /** The item that states it, and which part of the item: `p95` of `PERF-RT-002`. */
  from?: { key: Key; part?: string };
  /** Why the value is what it is, where no author states it: `the usual window`, `assumed`. */
  because?: string;
  /** How the value itself was computed. */
  derivation?: Derivation;
}

/** A computed number, its formula and its inputs. */
export interface Derivation {
  /** Its name among those of one item: `downtime`. */
  id: string;
  /** What is computed: `Downtime allowed in 30 days`. */
  what: string;
  /** The result for people: `43 min 12 s`. */
  value: string;
  /** The formula in the names of the inputs: `(1 - availability) × window`. */
  formula: string;
  /** Where the formula comes from; absent where it is plain arithmetic. */
  source?: string;
  /** In the order in which the formula names them. */
  inputs: readonly DerivedInput[];
}
