/** What each block of a document is about: the nearest heading that is no part of another. */
import type { Loss } from '../catalogue.ts';
import type { Block, Heading } from './blocks.ts';
import { cleanHeading, partOf, type PARTS } from './words.ts';

/** A block with the part of its subject that it belongs to. */
export interface SubjectBlock extends Block {
  part: keyof typeof PARTS | undefined;
  /** The heading of that part. */
  partHeading: string | undefined;
}

/** A heading with all that stands below it. */
export interface Subject {
  heading: Heading;
  /** The headings above it, the outermost first. */
  above: readonly Heading[];
  file: string;
  blocks: SubjectBlock[];
}

const NONE: Heading = { text: '', depth: 0, line: 1 };

/** Blocks by what they are about, in order. */
export function subjectsOf(blocks: readonly Block[]): Subject[] {
  const subjects = new Map<string, Subject>();
  for (const block of blocks) {
    const { headings, file } = block;
    let at = headings.length - 1;
    while (at > 0 && partOf(headings[at]?.text ?? '') !== undefined) at -= 1;
    const heading = headings[at] ?? NONE;
    const inner = headings.length - 1 > at ? headings.at(-1)?.text : undefined;
    const key = `${file}:${heading.line}`;
    const subject = subjects.get(key) ?? {
      heading,
      above: headings.slice(0, Math.max(0, at)),
      file,
      blocks: [],
    };
    subject.blocks.push({
      ...block,
      part: inner === undefined ? undefined : partOf(inner),
      partHeading: inner,
    });
    subjects.set(key, subject);
  }
  return [...subjects.values()];
}

const NOUNS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  paragraph: ['a paragraph', 'paragraphs'],
  list: ['a list', 'lists'],
  table: ['a table', 'tables'],
  code: ['a fence', 'fences'],
  blockquote: ['a quotation', 'quotations'],
};

/** Blocks in words. @example describeBlocks([table, table]) // '2 tables' */
function describeBlocks(blocks: readonly Block[]): string {
  return [...Map.groupBy(blocks, ({ node }) => node.type)]
    .map(([type, own]) => {
      const [one, many] = NOUNS[type] ?? ['a block', 'blocks'];
      return own.length === 1 ? one : `${own.length} ${many}`;
    })
    .join(', ');
}

/** One sentence for blocks of a subject that were not understood. */
export function lossOf(
  blocks: readonly Block[],
  { heading }: Pick<Subject, 'heading'>,
  where: string,
): Loss[] {
  const [first] = blocks;
  if (!first) return [];
  const below = heading.text === '' ? '' : ` below “${cleanHeading(heading.text)}”`;
  return [
    { what: `${describeBlocks(blocks)}${below}: ${where}`, file: first.file, line: first.line },
  ];
}
