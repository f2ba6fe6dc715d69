import { expect, test } from 'vitest';
import { loadSpec } from '../../../plugins/specbook/load.ts';
import type { AnyItem } from '../../../plugins/specbook/model/item.ts';
import { itemPath } from '../../../plugins/specbook/model/item-path.ts';
import { allEntries } from '../../../plugins/specbook/site/pages/families.ts';
import { markdownOfPage } from '../../../plugins/specbook/site/page-parts/markdown-page.ts';
import { SHOP } from '../../support/specs.ts';

/** Values that pages say in other words: `offline: none` is `Nothing works offline`. */
const IN_OTHER_WORDS = new Set([
  'consideration.status',
  'constraint.offline',
  'constraint.timing.from',
  'constraint.timing.pattern',
  'entity.fields.default.kind',
  'entity.fields.generated.kind',
  'entity.relationships.cardinality',
  'requirement.targets.recoveryPoint',
  'run.at',
]);

/** A text without what differs between a file and a page: marks, link targets, blanks, hyphens, the last full stop. */
function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/\]\([^)]*\)/gu, '')
    .replace(/[\\`*_[\]]/gu, '')
    .replace(/[\s\u202f-]+/gu, '')
    .replace(/(?<=\w)\.(?=[a-z])/gu, '')
    .replace(/\.$/u, '');
}

/** Every value that an author stated, with its path. */
function* valuesOf(data: unknown, path: string): Generator<[path: string, value: string]> {
  if (data === undefined || data === null || typeof data === 'boolean') return;
  if (Array.isArray(data)) {
    for (const element of data as unknown[]) yield* valuesOf(element, path);
  } else if (typeof data === 'object') {
    // Quantities and growth keep the text of their author.
    if ('text' in data && ('dimension' in data || 'mode' in data)) yield* valuesOf(data.text, path);
    else for (const [key, value] of Object.entries(data)) yield* valuesOf(value, `${path}.${key}`);
  } else if (typeof data === 'string' || typeof data === 'number') yield [path, String(data)];
}

test('every value that a specification states stands on the page of its item', async () => {
  const { spec, problems } = await loadSpec({ content: SHOP, now: '2026-11-22' });
  const texts = new Map(
    allEntries({ spec, problems }).map(({ path, build }) => [
      path,
      bare(markdownOfPage(build(), {})),
    ]),
  );
  const titles = new Map([...spec.items.values()].map(({ id, title }) => [id, title]));
  // A value of an enumeration is shown by itself, as a link.
  const nameOf = (id: string): string =>
    titles.get(id) ?? (/^\w+\.\w+$/u.test(id) ? id.replace(/^\w+\./u, '') : id);
  const isOn = (text: string, value: string): boolean => {
    // A reference shows the name of what it leads to.
    const named = value.replace(/\[\[(?:\w+:)?([^[\]]*)\]\]/gu, (_, id: string) => nameOf(id));
    return [value, named, nameOf(value)].some((one) => text.includes(bare(one)));
  };
  const missingFrom = (item: AnyItem): string[] => {
    // Its entity has it in full, and a criterion has a page of its own.
    if (item.kind === 'field') return [];
    const text = texts.get(itemPath(item.key).replace(/#.*$/u, '')) ?? '';
    return [...valuesOf(item.data, item.kind)]
      .filter(
        ([path, value]) =>
          !path.startsWith('area.criteria.') && !IN_OTHER_WORDS.has(path) && !isOn(text, value),
      )
      .map(([path, value]) => `${item.key}: ${path} = ${value}`);
  };
  expect([...spec.items.values()].flatMap(missingFrom)).toEqual([]);
});
