/** Documents as Markdown: whole in one file, and one file for each page of a divided one. */
import { escapeMarkdown } from '../markup/markdown/markdown-text.ts';
import { placeMarkdown, type MarkdownPlacement } from '../markup/markdown/place-markdown.ts';
import { BETWEEN_LISTS, markdownFragment } from '../markup/markdown/write-markdown.ts';
import { isLargeModel } from '../erd/index.ts';
import { idOf, kindOf } from '../model/item.ts';
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

/**
 * One page of a divided document. One that continues a section says so first. Of a large model the page of a domain lists
 * its entities: each has a Markdown file of its own, and the file of the document has all of them.
 */
export function pageMarkdown(spec: Spec, document: SpecDocument, page: DocumentPage): string {
  const continued = continuedHeading(spec, page);
  const lead = page.from === 0 ? '' : `## ${escapeMarkdown(continued)}\n\n`;
  const entities = isLargeModel(spec) ? entitiesOn(document, page) : [];
  if (entities.length === 0)
    return lead + markdownOf(document, page.path, pagePassages(document, page));
  const own = [...pagePassages(document, page)].filter(
    ({ number }) => number === page.section.number,
  );
  const intro = markdownOf(document, page.path, own);
  // From `documents/<slug>/<path>.md`.
  const root = '../'.repeat(page.path.split('/').length);
  const links = entities.map(
    ({ number, title, id }) =>
      `- [${number} ${escapeMarkdown(title, 'label')}](${root}entities/${encodeURIComponent(id)}.md)\n`,
  );
  return [lead, intro, intro === '' ? '' : '\n', ...links].join('');
}

interface EntityOnPage {
  number: string;
  title: string;
  id: string;
}

/** The entities that a page of a document shows in full, where it shows nothing else. */
function entitiesOn(document: SpecDocument, { section, from, to }: DocumentPage): EntityOnPage[] {
  const parts = document.parts[Number(section.number.split('.')[1]) - 1]?.parts ?? [];
  const entities = parts
    .slice(from, to)
    .flatMap(({ item, title }, index) =>
      item !== undefined && kindOf(item) === 'entity'
        ? [{ number: `${section.number}.${from + index + 1}`, title, id: idOf(item) }]
        : [],
    );
  return entities.length === Math.min(to, parts.length) - from ? entities : [];
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
