/** What differs between two specifications. */
import type { Key, Kind } from '../item.ts';
import type { Position } from '../problem.ts';
import type { ChangeClass } from '../../schema/changes/change-class.ts';
import type { RuleId } from '../../schema/changes/rules.ts';

/** One difference. */
export interface Change {
  /** The rule that classified it. @example 'field-removed' */
  rule: RuleId;
  /** What it means: that of the rule, unless the team set another. */
  class: ChangeClass;
  kind: Kind;
  /** The item: as it is now, or as it was where it is gone. @example 'field:patient.email' */
  item: Key;
  /** The item before, where it had another address. */
  formerItem?: Key;
  /** Its name for people. */
  title: string;
  /** What of the item differs, keys and ids; empty for the item itself. @example ['targets', 'p95'] */
  path: readonly string[];
  /** The value before, as text; absent where there was none. @example '250 ms' */
  before?: string;
  /** The value now, as text; absent where there is none. */
  after?: string;
  /** Of a list of texts: those that are gone, and those that are new. */
  elements?: { removed: readonly string[]; added: readonly string[] };
  /** Where it stands in each of the two. */
  positions: { before?: Position; after?: Position };
  /** Identifies the change in acknowledgements: same change, same text. @example 'd41a7c90' */
  fingerprint: string;
  /** Why the team accepts it, where it says so. */
  acknowledged?: string;
}

/** An item that refers to something that changed, and that did not change itself. */
export interface Suspect {
  /** The item that may be wrong now. */
  item: Key;
  title: string;
  position: Position;
  /** What it refers to. */
  changed: Key;
  /** Fingerprints of the changes that make it suspect. */
  because: readonly string[];
}

/** All differences between two specifications. */
export interface SpecDiff {
  /** In the order of the documents, then by item. */
  changes: readonly Change[];
  suspects: readonly Suspect[];
  /** Items that are not compared, since their files have errors on one side. */
  notCompared: readonly Key[];
}
