/** Bars in the margin of a printed document beside what differs, as standards and drawings have them. */
import { composeDocuments } from '../../documents/compose.ts';
import { itemOfPage } from '../../model/changes/item-changes.ts';
import type { DocumentSlug } from '../../model/documents.ts';
import type { Spec } from '../../model/spec.ts';
import { LAYER_ORDER } from './changes-style.ts';
import { cssString } from './running-heads.ts';

const MARKED = ':has(del, ins, .sb-change, [data-change])';
/** What differs within a text, and rows of tables; the bar of a row is that of its first cell. */
const PARTS = `main :is(p, .sb-facts, figure, li:not(:has(p)))${MARKED}, main tr${MARKED} > :first-child`;

const barred = (selector: string): string =>
  [
    `@layer specbook.print { @media print {`,
    `${selector} { position: relative; &::before { content: ''; position: absolute; inset-block: 0; inset-inline-start: -3mm; border-inline-start: 1.2pt solid; } }`,
    '} }',
  ].join('\n');

/** Anchors of the headings of items that are new or changed. */
function changedAnchors(spec: Spec, slug: DocumentSlug): string[] {
  const document = composeDocuments(spec).find((one) => one.slug === slug);
  const keys = new Set(spec.comparison?.changes.map(({ item }) => itemOfPage(item)));
  return [...keys].flatMap((key) => document?.locations.get(key)?.anchor ?? []);
}

/** The style of the bars of a document; nothing where it is compared with nothing. */
export function changeBars(spec: Spec, slug: DocumentSlug): string {
  if (!spec.comparison) return '';
  const headings = changedAnchors(spec, slug).map(
    (anchor) => `main :is(h2, h3, h4, h5)[id=${cssString(anchor)}]`,
  );
  return ['', LAYER_ORDER, ...[PARTS, ...headings].map(barred)].join('\n');
}
