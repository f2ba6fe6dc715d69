/** The four documents, numbered, divided into pages, and referring to each other. */
import type { Key } from '../model/item.ts';
import type { Spec } from '../model/spec.ts';
import { stringsOf } from '../i18n/index.ts';
import { frontMatter } from './front-matter/front-matter.ts';
import { numberParts, type ContentsEntry, type Numbering, type SectionLocation } from './number.ts';
import { outlinesOf, type Outline } from './outline.ts';
import { divide, splitAboveOf, type Division, type DocumentPage } from './pages.ts';

/** One of the documents 05 to 08. Its parts are written when they are shown; see render-html.ts and render-markdown.ts. */
export interface SpecDocument extends Outline {
  /** The contents list. */
  contents: readonly ContentsEntry[];
  /** Everything that stands in it in full, fields and rules included. */
  locations: ReadonlyMap<Key, SectionLocation>;
  /** Every numbered section. */
  sections: readonly ContentsEntry[];
  /** A numbered section by its number. */
  sectionAt: (number: string) => ContentsEntry | undefined;
  /** The pages behind that of the front matter, where it is divided; none otherwise. */
  pages: readonly DocumentPage[];
  /** Where a section is shown, below `/documents/`. @example addressOf('5.2.1') // '05-data-models/domain-shop/' */
  addressOf: (number: string) => string;
  /** The documents as a whole. */
  set: DocumentSet;
}

/** What documents know of each other. */
export interface DocumentSet {
  /** Where an item stands in full: in the given document if it does, else in the first one that has it. */
  locationOf: (key: Key, preferred: SpecDocument) => SectionLocation | undefined;
  /** Number of a document in the project, by slug: `HCP-06`. */
  idOf: (slug: string) => string;
  /** The page of a location, below `/documents/`. */
  addressOf: (location: Pick<SectionLocation, 'document' | 'number'>) => string;
}

const composed = new WeakMap<Spec, readonly SpecDocument[]>();

/** The documents 05 to 08. Composed once for a specification. */
export function composeDocuments(spec: Spec): readonly SpecDocument[] {
  const known = composed.get(spec);
  if (known) return known;
  const drafts = outlinesOf(spec).map((outline) => {
    // The contents list holds no heading but its own, so it may still be empty here.
    const front = frontMatter(spec, outline, [], new Map());
    const numbering = numberParts(outline.slug, outline.number, front, outline.parts);
    return { outline, numbering, division: divide(numbering, splitAboveOf(spec)) };
  });
  const set = setOf(spec, drafts);
  const documents = drafts.map((draft) => documentOf(draft, set));
  composed.set(spec, documents);
  return documents;
}

/** The location of an item in the documents: where it stands in full. @example sectionLocationOf(spec, 'entity:patient')?.number // '5.4.1' */
export function sectionLocationOf(spec: Spec, key: Key): SectionLocation | undefined {
  for (const { locations } of composeDocuments(spec)) {
    const location = locations.get(key);
    if (location) return location;
  }
  return undefined;
}

interface Draft {
  outline: Outline;
  numbering: Numbering;
  division: Division;
}

function setOf(spec: Spec, drafts: readonly Draft[]): DocumentSet {
  const first = new Map<Key, SectionLocation>();
  for (const { numbering } of drafts) {
    for (const [key, location] of numbering.items) if (!first.has(key)) first.set(key, location);
  }
  const { references: t } = stringsOf(spec).documents.frontMatter;
  const ids = new Map<string, string>(
    drafts.map(({ outline: { slug, id } }) => [
      slug,
      spec.info.documents?.[slug]?.id === undefined ? t.document({ number: id }) : id,
    ]),
  );
  const divisions = new Map(
    drafts.map(({ outline, division }) => [outline.slug as string, division]),
  );
  return {
    locationOf: (key, { locations }) => locations.get(key) ?? first.get(key),
    idOf: (slug) => ids.get(slug) ?? slug,
    addressOf: ({ document, number }) =>
      `${document}/${divisions.get(document)?.pathOf(number) ?? ''}`,
  };
}

function documentOf({ outline, numbering, division }: Draft, set: DocumentSet): SpecDocument {
  return {
    ...outline,
    contents: numbering.contents,
    locations: numbering.items,
    sections: numbering.sections,
    sectionAt: (number) => numbering.byNumber.get(number),
    pages: division.pages,
    addressOf: (number) => set.addressOf({ document: outline.slug, number }),
    set,
  };
}
