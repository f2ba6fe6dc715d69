/** Bars in the margin of a printed document beside what differs, as standards and drawings have them. */
import { composeDocuments } from '../../documents/compose.ts';
import { itemOfPage, isWhole } from '../../model/changes/item-changes.ts';
import type { DocumentSlug } from '../../model/documents.ts';
import type { Spec } from '../../model/spec.ts';
import { LAYER_ORDER } from './changes-style.ts';
import { cssString } from './running-heads.ts';

const MARKED = ':has(del, ins, .sb-change, [data-change])';
/** What differs within a text, and rows of tables; the bar of a row is that of its first cell. Lists of changes have none. */
const PARTS = `main :is(p, .sb-facts, figure, li:not(:has(p)))${MARKED}, main table:not(.sb-cards) tr${MARKED} > :first-child`;

const barred = (selector: string): string =>
  [
    `@layer specbook.print { @media print {`,
    `${selector} { position: relative; &::before { content: ''; position: absolute; inset-block: 0; inset-inline-start: -3mm; border-inline-start: 1.2pt solid; } }`,
    '} }',
  ].join('\n');

/** The heading of an item, or its row in a table of items. */
function headOf(anchor: string): string {
  const id = `[id=${cssString(anchor)}]`;
  return `main :is(h2, h3, h4, h5, h6)${id}, main tr${id} > :first-child`;
}

/** All that stands below the heading of an item, up to the next heading that is not of a part of it. */
function contentOf(anchor: string, number: string): string {
  const depth = Math.min(6, number.split('.').length);
  const ends = `:is(${Array.from({ length: depth - 1 }, (_, index) => `h${index + 2}`).join(', ')})`;
  const heading = `main > h${depth}[id=${cssString(anchor)}]`;
  return `${heading} ~ :not(${heading} ~ ${ends}, ${heading} ~ ${ends} ~ *)`;
}

/** Selectors of the items that are new or changed; of a new one all of it. */
function selectorsOf(spec: Spec, slug: DocumentSlug): string[] {
  const document = composeDocuments(spec).find((one) => one.slug === slug);
  const changes = Map.groupBy(spec.comparison?.changes ?? [], ({ item }) => itemOfPage(item));
  return [...changes].flatMap(([key, ofItem]) => {
    const location = document?.locations.get(key);
    if (!location) return [];
    const { anchor, number } = location;
    const isNew = ofItem.some(
      (change) => change.item === key && isWhole(change) && change.positions.after !== undefined,
    );
    return [headOf(anchor), ...(isNew && number !== '' ? [contentOf(anchor, number)] : [])];
  });
}

/** The style of the bars of a document; nothing where it is compared with nothing. */
export function changeBars(spec: Spec, slug: DocumentSlug): string {
  if (!spec.comparison) return '';
  return ['', LAYER_ORDER, ...[PARTS, ...selectorsOf(spec, slug)].map(barred)].join('\n');
}
