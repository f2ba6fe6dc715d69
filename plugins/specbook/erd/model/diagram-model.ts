/** What a diagram shows, before it has a place on paper: boxes, their rows, and the lines between them. */
import type { Key } from '../../model/item.ts';
import type { Multiplicity } from '../../model/data/relationship.ts';

/** A sign behind a field: primary key, foreign key, unique, part of an index; else the class of its data. */
export interface Mark {
  text: string;
  kind: 'primary' | 'foreign' | 'unique' | 'index' | 'class';
}

/** One line of text in a box. */
export interface Row {
  /** Id of the field; absent for the row that counts those left out. */
  field?: string;
  /** What it leads to. */
  key?: Key;
  text: string;
  /** Always has a value; said by a sign only where the field is not (part of) the primary key. */
  required: boolean;
  /** Type as written, and the enumeration where it is one; the drawing shows it where asked to. */
  type?: { text: string; key?: Key; isShown: boolean };
  marks: readonly Mark[];
  /** The row in words, for a tooltip. */
  words?: string;
}

/** One box. */
export interface Box {
  /** Unique within the diagram. */
  id: string;
  /** What it leads to; absent for a box that stands for several things. */
  key?: Key;
  /**
   * `focus` is what the diagram is about; `elsewhere` belongs to another domain; `group` stands for several entities;
   * `gate` is no box of the picture but the place where lines leave a district.
   */
  role: 'entity' | 'focus' | 'elsewhere' | 'domain' | 'group' | 'gate';
  title: string;
  /** A second line of small print: the domain of an entity elsewhere, a number of entities. */
  note?: string;
  /** Small print at the right of the title: `n-m` of a junction, `draft`. */
  badges: readonly string[];
  rows: readonly Row[];
  /** The n-m relationship that the entity stands for. */
  junction?: string;
  /** The box in words, for a tooltip. */
  words?: string;
}

/** Where a line ends. */
export interface LineEnd {
  /** Id of the box. */
  box: string;
  /** Fields whose rows it ends at, gathered by a bracket when there are several; the title of the box when none is shown. */
  fields: readonly string[];
  /** How many rows of this box belong to one of the other; absent where the line stands for several relationships. */
  multiplicity?: Multiplicity;
}

/** One line. */
export interface Line {
  /** Unique within the diagram. */
  id: string;
  /** The side that points. */
  from: LineEnd;
  /** The side that is pointed to. */
  to: LineEnd;
  /** Ids of the relationships it stands for. */
  relationships: readonly string[];
  /** `stated` has no key, `junction` is n-m without the entity in between, `several` is a number of relationships. */
  kind: 'key' | 'identifying' | 'stated' | 'junction' | 'several';
  /** Text on the line. */
  label?: string;
  /** How the pointing side puts it: `is for`. */
  verb?: string;
  /** The line in words, for a tooltip. */
  words: string;
}

/** Boxes that stand together in a frame of their own: those of a domain. */
export interface District {
  title: string;
  /** What it leads to. */
  key?: Key;
  /** Ids of its boxes; each box of the diagram is in one district. */
  boxes: readonly string[];
}

/** Boxes, and the lines between them. */
export interface Shown {
  boxes: readonly Box[];
  lines: readonly Line[];
}

/** A whole diagram. */
export interface DiagramModel extends Shown {
  name: string;
  title: string;
  /** What it shows, in one sentence. */
  description: string;
  /**
   * What the texts for other tools show, where the drawing leaves out lines that would hide others: a text that says
   * nothing of a relationship would deny it, and these tools find places of their own.
   */
  inTexts?: Shown;
  /** Where there are too many boxes to be laid out as one. */
  districts?: readonly District[];
  /** The diagram as sentences. */
  words: readonly string[];
  /** What it does not show, and where that is; what its signs mean. */
  notes: readonly string[];
}
