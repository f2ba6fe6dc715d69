/** A document as a sequence of headings and blocks, for either format. */
import type { RootContent } from 'mdast';
import { blockSource, type BlockSource } from '../markup/block-source.ts';
import type { Spec } from '../model/spec.ts';
import { stringsOf } from '../i18n/index.ts';
import type { SpecDocument } from './compose.ts';
import { frontMatter } from './front-matter/front-matter.ts';
import type { DocumentPage } from './pages.ts';
import type { Part } from './part.ts';

/** A heading, or blocks, and the section that they stand in. */
export type Passage = Location & ({ title: string } | { source: BlockSource });

interface Location {
  /** Number of the section, `''` for the front matter. */
  number: string;
  /** Number of the item that it belongs to, else of the section: what stands in it is not referred to by number. */
  scope: string;
  /** How much deeper its headings stand than in the item itself. */
  shift: number;
  /** Numbers of headings within an item, by their anchors in it. */
  inside: ReadonlyMap<string, string>;
}

const NONE: ReadonlyMap<string, string> = new Map();

/** The front matter, without the title. */
export function frontPassage(spec: Spec, document: SpecDocument): Passage {
  const { contents, locations } = document;
  const blocks = (): RootContent[] => frontMatter(spec, document, contents, locations);
  return { source: blockSource(blocks), number: '', scope: '', shift: 0, inside: NONE };
}

/** Heading of a page that continues a section. @example '5.4 Scheduling, continued' */
export function continuedHeading(spec: Spec, { section: { number, title } }: DocumentPage): string {
  return stringsOf(spec).documents.frontMatter.continued({ section: `${number} ${title}` });
}

/** All passages behind the front matter. */
export function* bodyPassages(document: SpecDocument): Iterable<Passage> {
  for (const [index, part] of document.parts.entries())
    yield* passagesOf(part, `${document.number}.${index + 1}`, 2, '');
}

/** The passages of one page of a divided document. Its top section has a heading on its first page only. */
export function* pagePassages(document: SpecDocument, page: DocumentPage): Iterable<Passage> {
  const { section, from, to } = page;
  const part = document.parts[Number(section.number.split('.')[1]) - 1];
  if (part) yield* passagesOf(part, section.number, 2, '', [from, to]);
}

function* passagesOf(
  part: Part,
  number: string,
  depth: number,
  outer: string,
  [from, to]: readonly [number, number] = [0, Infinity],
): Iterable<Passage> {
  const scope = part.item === undefined ? outer : number;
  if (from === 0) {
    const location: Location = {
      number,
      scope: scope === '' ? number : scope,
      shift: depth - 1,
      inside: numbersInside(part, number),
    };
    yield { ...location, title: part.title };
    for (const source of part.content()) yield { ...location, source };
  }
  for (const [index, child] of part.parts.entries()) {
    if (index < from || index >= to || child.inside !== undefined) continue;
    yield* passagesOf(child, `${number}.${index + 1}`, depth + 1, scope);
  }
}

function numbersInside({ parts }: Part, number: string): ReadonlyMap<string, string> {
  if (parts[0]?.inside === undefined) return NONE;
  return new Map(
    parts.flatMap(({ inside }, index) =>
      inside === undefined ? [] : [[inside, `${number}.${index + 1}`] as const],
    ),
  );
}
