/** What an importer hands to the writer: items as plain data of the content format. */
import type { Loss } from './catalogue.ts';
import type { PlainMap } from './plain-data.ts';

/** One entity or enum. */
export interface ImportedItem {
  /** Its id, safe as the name of a file. */
  id: string;
  /** Its keys, in the order in which a new file has them. */
  data: PlainMap;
}

/** An entity, with the domain that a new file is put into. */
export interface ImportedEntity extends ImportedItem {
  domain: string;
  /** Prose below the front matter; a new file then ends in `.md`. */
  body?: string;
}

/** A file of the content folder that belongs to other kinds, such as requirements out of Markdown. */
export interface ImportedFile {
  path: string;
  data: PlainMap;
  /** Prose below the front matter; the file then ends in `.md`. */
  body?: string;
}

/** Something that no source says: it stands as a draft, and in the report. */
export interface Guess {
  /** A sentence without a full stop. @example domain billing: 4 tables begin with billing_ */
  what: string;
}

/** A specification, or the structural part of one. */
export interface ImportedSpec {
  /** Keys of spec.yaml: `database`, and what a new file needs. */
  info: PlainMap;
  entities: ImportedEntity[];
  enums: ImportedItem[];
  /** Further files, written only where no such file exists. */
  files: ImportedFile[];
  guesses: Guess[];
  losses: Loss[];
}
