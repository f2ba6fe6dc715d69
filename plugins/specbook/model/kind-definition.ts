import type { z } from 'zod';
import type { DocumentSlug } from './documents.ts';

/** What the package knows of a kind. */
export interface KindDefinition {
  /** Shape of the data of one item. */
  schema: z.ZodType;
  /** Name of its content collection, of its list in `Spec`, and of a vocabulary in spec.yaml. */
  collection: string;
  /** Files of the content folder that hold such items; a pattern with `**` allows several items per file, by id. */
  files?: string;
  /** What one of those files holds, where its pattern does not say it. */
  holds?: string;
  /** Name of the JSON Schema of such a file. @example 'performance' // performance.schema.json */
  jsonSchema?: string;
  /** The kind whose items contain it, and the key under which they do. */
  within?: { kind: string; key: string };
  /** True for words that spec.yaml may list. */
  vocabulary?: true;
  /** True when people know the item by its id, which is unique among all such kinds: `PERF-RT-002`. */
  hasOwnId?: true;
  /** Path of its page without the id; with `#`, where the id is an anchor of a page. */
  path: string;
  /** Path of the page that lists all of them. */
  listPath?: string;
  /** True when its items group items of other kinds: entities of a domain, constraints of a screen. */
  groups?: true;
  /** The document that describes it in full. */
  document: DocumentSlug;
}
