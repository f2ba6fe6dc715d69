/** How a computed number came about: every one of them unfolds to what its author stated. */
import type { CodedMessage } from '../../i18n/coded-message.ts';
import type { Strings } from '../../i18n/index.ts';
import type { Key } from '../item.ts';

type Messages = Strings['views']['derivation'];

/** One value that goes into a computed number. */
export interface DerivedInput {
  /** Its name in the formula: `availability`, `window`; of an item its title. */
  name: string | CodedMessage<Messages['name']>;
  /** The value for people: `99.9 %`. */
  value: DerivedValue;
  /** The item that states it, and which part of the item: `p95` of `PERF-RT-002`. */
  from?: { key: Key; part?: string };
  /** Why the value is what it is, where no author states it: `assumed`. */
  because?: readonly CodedMessage<Messages['because']>[];
  /** How the value itself was computed. */
  derivation?: Derivation;
}

/** A quantity, formatted, or a message with quantities. */
export type DerivedValue = string | CodedMessage<Messages['value']>;

/** A computed number, its formula and its inputs. */
export interface Derivation {
  /** Its name among those of one item: `downtime`. */
  id: string;
  /** What is computed: `Downtime allowed in 30 days`. */
  what: CodedMessage<Messages['what']>;
  /** The result for people: `43 min 12 s`. */
  value: DerivedValue;
  /** The formula in the names of the inputs: `(1 - availability) × window`. */
  formula: string | CodedMessage<Messages['formula']>;
  /** Where the formula comes from; absent where it is plain arithmetic. */
  source?: keyof Messages['source'];
  /** In the order in which the formula names them. */
  inputs: readonly DerivedInput[];
}
