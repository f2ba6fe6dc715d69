/** Documents as Markdown: whole in one file, and one file for each page of a divided one. */
import { escapeMarkdown } from '../markup/markdown/markdown-text.ts';
import { placeMarkdown, type MarkdownPlacement } from '../markup/markdown/place-markdown.ts';
import { BETWEEN_LISTS, markdownFragment } from '../markup/markdown/write-markdown.ts';
import { memoize } from '../model/memoize.ts';
import type { Spec } from '../model/spec.ts';
import {
  bodyPassages,
  continuedHeading,
  frontPassage,
  pagePassages,
  type Passage,
} from './assemble.ts';
import type { SpecDocument } from './compose.ts';
import { hrefInDocument, sectionReference } from './links.ts';
import type { DocumentPage } from './pages.ts';

/** A document as its Markdown file has it. Written once: it stands in a file, and among all four in another. */
export const documentMarkdown = memoize((spec: Spec, document: SpecDocument) => {
  const passages = [frontPassage(spec, document), ...bodyPassages(document)];
  const title = `# ${escapeMarkdown(`${document.id} ${document.title}`)}\n\n`;
  return { text: title + markdownOf(document, '', passages) };
});

/** One page of a divided document. One that continues a section says so first. */
export function pageMarkdown(spec: Spec, document: SpecDocument, page: DocumentPage): string {
  const continued = continuedHeading(spec, page);
  const lead = page.from === 0 ? '' : `## ${escapeMarkdown(continued)}\n\n`;
  return lead + markdownOf(document, page.path, pagePassages(document, page));
}

function markdownOf(document: SpecDocument, from: string, passages: Iterable<Passage>): string {
  const blocks: string[] = [];
  let afterList = false;
  for (const passage of passages) {
    if ('title' in passage) {
      const depth = Math.min(passage.shift + 1, 6);
      blocks.push(`${'#'.repeat(depth)} ${passage.number} ${escapeMarkdown(passage.title)}\n`);
      afterList = false;
      continue;
    }
    const { pieces, beginsWithList, endsWithList } = markdownFragment(passage.source);
    if (pieces.length === 0) continue;
    const text = placeMarkdown(pieces, placementOf(document, passage, from));
    blocks.push(beginsWithList && afterList ? BETWEEN_LISTS + text : text);
    afterList = endsWithList;
  }
  return blocks.join('\n');
}

function placementOf(
  document: SpecDocument,
  { scope, shift, inside, number: own }: Passage,
  from: string,
): MarkdownPlacement {
  return {
    shift,
    href: (target) => hrefInDocument(document, target, { format: 'markdown', from }),
    reference: (target) => sectionReference(document, target, scope),
    number: ({ anchor, number }) => {
      if (own === '') return number;
      return anchor === undefined ? undefined : inside.get(anchor);
    },
  };
}
