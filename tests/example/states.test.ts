/** Wherever an item is referred to, the page or document says beside the link how it stands. */
import type { RootContent } from 'mdast';
import { beforeAll, expect, test } from 'vitest';
import { composeDocuments } from '../../plugins/specbook/documents/compose.ts';
import { facts } from '../../plugins/specbook/markup/mdast.ts';
import { targetOf } from '../../plugins/specbook/markup/links.ts';
import type { Key } from '../../plugins/specbook/model/item.ts';
import type { Spec } from '../../plugins/specbook/model/spec.ts';
import { allEntries } from '../../plugins/specbook/site/pages/families.ts';
import { stateOf } from '../../plugins/specbook/views/state.ts';
import { treeOf } from '../documents/specs.ts';
import { blocksOf } from '../support/page-html.ts';
import { EXAMPLE, readFolder } from '../support/specs.ts';

type Node = RootContent;

/**
 * Prose cites items in running text, a derivation a value that somebody stated; a chart draws the verdict.
 * A run says what it measured, whatever has become of that since. What a screen does offline has nothing to be judged
 * by; the table of its loading times beside it says how those stand. A risk says of all its items how they stand, the page of a
 * team of all that it owns, and each proof has its verdict in a column. The dashboard says it in figures of its own: days of a
 * trigger, the share of an error budget that is used, what expires.
 */
const isCitation = (node: Node): boolean =>
  ['prose', 'inlineProse', 'mdxBody', 'heading', 'charts'].includes(node.type) ||
  (node.data?.classes ?? []).includes('sb-derivation');

const childrenOf = (node: Node): readonly Node[] =>
  'children' in node && !isCitation(node) ? node.children : [];

const textOf = (node: Node): string =>
  'value' in node
    ? node.value
    : ('term' in node ? `${node.term} ` : '') +
      ('children' in node ? node.children : []).map(textOf).join(' ');

/** A row, a line, a fact or a paragraph: what is read at a glance. */
interface Passage {
  text: string;
  links: { key: Key; part: string | undefined }[];
}

/** Sections of the dashboard that say it in figures. */
const IN_FIGURES =
  /(?:Breaches to come|Blind spots|Scaling triggers, first to be reached first|Error budgets, used of allowed downtime)$/u;

/** @param above what the heading and the table say of all that stands in them: `Stale results` */
function passagesOf(nodes: readonly Node[], above = ''): Passage[] {
  let heading = above;
  return nodes.flatMap((node): Passage[] => {
    if (node.type === 'heading') heading = textOf(node);
    if (isCitation(node)) return [];
    if (node.type === 'table') {
      const { caption = '', items } = node.data ?? {};
      if (
        /^(?:Measurements|Result files|Acceptance results) of |^Targets that changed in |^(?:Offline|Updates|Real-time)|^Open, overdue|^Teams|^Evidence/u.test(
          caption,
        )
      )
        return [];
      const shared = Object.values(items?.shared ?? {}).map(({ label }) => label);
      return passagesOf(node.children, [heading, caption, ...shared].join(' '));
    }
    if (['tableRow', 'paragraph', 'fact'].includes(node.type))
      return [{ text: `${textOf(node)} ${heading}`, links: linksIn([node]) }];
    return passagesOf(childrenOf(node), heading);
  });
}

function linksIn(nodes: readonly Node[]): Passage['links'] {
  return nodes.flatMap((node) => {
    const target = node.type === 'link' ? targetOf(node.url) : undefined;
    return target?.kind === 'item'
      ? [{ key: target.key, part: target.part }]
      : linksIn(childrenOf(node));
  });
}

/** The words of a state without its sign and its value: `breached`, `proof expired`, `draft`. */
function wordsOf(spec: Spec, key: Key, part: string | undefined): string[] {
  const item = spec.items.get(key);
  const nodes = item
    ? stateOf(spec, item, part).filter(({ type, data }) => type === 'text' && data)
    : [];
  return nodes.map((node) => {
    const words = /^\P{L}*(?<words>[\p{L} -]+)/u.exec(textOf(node))?.groups?.words ?? '';
    return words.replace(/^proof /u, '').trim();
  });
}

let spec: Spec;
const silent: string[] = [];
let count = 0;

function look(where: string, own: Key | undefined, passages: readonly Passage[]): void {
  for (const { text, links } of passages) {
    if (where === '/performance/' && IN_FIGURES.test(text)) continue;
    for (const { key, part } of links) {
      if (key === own) continue;
      for (const word of wordsOf(spec, key, part)) {
        count += 1;
        if (!text.toLowerCase().includes(word.toLowerCase()))
          silent.push(`${where}: ${key} is ${word}, unsaid in “${text.slice(0, 160)}”`);
      }
    }
  }
}

beforeAll(async () => {
  spec = await readFolder(EXAMPLE);
});

test('pages say beside every link to an item how it stands', () => {
  for (const { path, build } of allEntries({ spec, problems: [] })) {
    if (path.startsWith('/documents/')) continue;
    const page = build();
    const entries = page.aside.flatMap(({ entries }) => entries);
    look(path, page.key, [
      ...passagesOf([...facts(page.facts), ...blocksOf(page)]),
      ...entries.map((entry) => ({ text: entry.map(textOf).join(' '), links: linksIn(entry) })),
    ]);
  }
  expect(silent).toEqual([]);
  expect(count).toBeGreaterThan(1000);
});

test('documents say beside every link to an item how it stands', () => {
  silent.length = 0;
  count = 0;
  for (const document of composeDocuments(spec))
    look(document.slug, undefined, passagesOf(treeOf(spec, document)));
  expect(silent).toEqual([]);
  expect(count).toBeGreaterThan(300);
});
