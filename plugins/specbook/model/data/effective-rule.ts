import type { RuleKind } from '../../schema/rule.ts';
import type { Entity, Key, PathStep } from '../item.ts';
import type { Relationship } from './relationship.ts';

/** What a rule follows from. */
export interface Origin {
  /** The kind of fact. */
  fact:
    'required' | 'optional' | 'type' | 'check' | 'unique' | 'primary-key' | 'foreign-key' | 'audit';
  /** Where it is stated. */
  item: Key;
  path: readonly PathStep[];
  /** Name of the constraint in the database, where it has one. */
  constraint?: string;
}

/** The audit trail of an entity. */
export type Audit = NonNullable<Entity['data']['audit']>;

/** What a derived rule says. */
export type DerivedStatement =
  | { code: 'required' | 'optional' | 'primary-key'; fields: readonly string[] }
  | { code: 'enum'; field: string; values: readonly string[] }
  | { code: 'length'; field: string; length: number }
  | { code: 'check'; condition: string }
  | { code: 'unique'; fields: readonly string[]; where?: string }
  | { code: 'delete'; relationship: Relationship }
  | { code: 'audit'; audit: Audit };

/** A rule that holds for the rows of an entity. */
export interface EffectiveRule {
  kind: RuleKind;
  /** What holds: in the words of its author, as Markdown, or derived. */
  statement: string | DerivedStatement;
  /** Fields of the entity that it is about. */
  fields: readonly string[];
  enforcedBy?: 'database' | 'application' | 'process';
  /** What it follows from, or for a stated rule what enforces it. */
  derivedFrom?: Origin;
  /** The stated rule; absent when the rule is only derived. */
  rule?: Key;
}

/** A rule that is derived, and the stated rule that it enforces, if it names one. */
export interface DerivedRule extends EffectiveRule {
  derivedFrom: Origin;
  enforces?: string;
}
