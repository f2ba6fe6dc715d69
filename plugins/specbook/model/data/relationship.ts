import type { Key, PathStep } from '../item.ts';
import type { ReferentialAction } from '../../schema/field.ts';

/** How many rows: at least `min`, at most `max`. */
export interface Multiplicity {
  min: 0 | 1;
  max: 1 | 'many';
}

/** One end of a relationship. */
export interface RelationshipEnd {
  /** Id of the entity. */
  entity: string;
  /** Fields of the entity that take part; empty where none is stated. */
  fields: readonly string[];
  /** How many rows of this entity belong to one row of the other. */
  multiplicity: Multiplicity;
}

/** A relationship between two entities. */
export interface Relationship {
  /** Unique over the model: `appointment.patient_id`, `appointment.appointment_room`. */
  id: string;
  /** The side that states it: that with the foreign key, or the first side of a junction. */
  from: RelationshipEnd;
  /** The side that is pointed to. */
  to: RelationshipEnd;
  /** `key`: a foreign key; `stated`: under `relationships`, without a key; `junction`: n-m through another entity. */
  origin: 'key' | 'stated' | 'junction';
  /** The foreign key is part of the primary key of `from` (IDEF1X: identifying). */
  identifying: boolean;
  /** Both ends are the same entity. */
  self: boolean;
  /** The entity in between, for `junction`. */
  via?: string;
  /** Which of several targets of a polymorphic link this is part of. */
  polymorphic?: boolean;
  /** Of its author, there and back: `is for`, `has`; see `verbsOf`. */
  verbs: readonly [string | undefined, string | undefined];
  onDelete?: ReferentialAction;
  onUpdate?: ReferentialAction;
  /** Name of the constraint, where it has one. */
  constraint?: string;
  /** The only fields that `onDelete` empties or sets. */
  onDeleteFields?: readonly string[];
  /** The item and path where it is stated. */
  statedAt: { item: Key; path: readonly PathStep[] };
}
