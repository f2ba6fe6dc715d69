/** The report for a pull request: GFM that a git host renders, with nothing of an author's text at work. */
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { diffSpecs } from '../../plugins/specbook/diff/diff-specs.ts';
import { formatMarkdown, MAX_MARKDOWN } from '../../plugins/specbook/diff/report/markdown.ts';
import type { DiffReport } from '../../plugins/specbook/diff/report/report.ts';
import { guideOf } from '../../plugins/specbook/schema/changes/rule-groups.ts';
import { RULE_IDS, type RuleId } from '../../plugins/specbook/schema/changes/rules.ts';
import { stringsOf } from '../../plugins/specbook/i18n/index.ts';
import { specOf } from '../support/spec-of.ts';

const entity = (purpose: string, fields = 1): string =>
  `name: Thing\npurpose: ${JSON.stringify(purpose)}\nfields:\n${Array.from({ length: fields }, (_, index) => `  f${index}: { type: uuid${index === 0 ? ', key: primary' : ''} }\n`).join('')}`;

async function reportOf(before: string, after: string): Promise<string> {
  const sides = await Promise.all(
    [before, after].map((text) => specOf({ 'entities/a/thing.yaml': text })),
  );
  const [one, other] = sides.map(({ spec }) => spec);
  if (!one || !other) throw new Error('two sides');
  const report: DiffReport = {
    ...diffSpecs(one, other),
    strings: stringsOf(one),
    sides: ['main', 'work'],
    pathOf: (file) => `content/${file}`,
  };
  return formatMarkdown(report);
}

function nodesOf(markdown: string): Nodes[] {
  const walk = (node: Nodes): Nodes[] => [
    node,
    ...('children' in node ? node.children.flatMap(walk) : []),
  ];
  return walk(unified().use(remarkParse).use(remarkGfm).parse(markdown));
}

const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '[link](javascript:alert(1)) ![image](https://example.com/x.png)',
  'https://example.com @everyone #1 `` ` ``` | a | b |',
  '</details><script>alert(1)</script>\n\n# heading\n- item',
  '::error::x \u202egnp.exe',
];

test.each(HOSTILE)('%j stays text', async (text) => {
  const nodes = nodesOf(await reportOf(entity('Plain.'), entity(text)));
  const types = new Set(nodes.map(({ type }) => type));
  for (const type of ['link', 'image', 'html'] as const) expect(types).not.toContain(type);
  // The only links are those of rows to their rules.
  for (const node of nodes)
    if (node.type === 'definition') {
      expect(RULE_IDS).toContain(node.identifier);
      expect(node.url).toBe(guideOf(node.identifier as RuleId));
    }
  const named = nodes.flatMap((node) => (node.type === 'linkReference' ? [node.identifier] : []));
  expect(named.filter((one) => one !== 'wording-changed')).toEqual([]);
  const prose = nodes.flatMap((node) => (node.type === 'text' ? [node.value] : [])).join(' ');
  for (const word of ['@everyone', '#1', 'alert', 'example.com']) expect(prose).not.toContain(word);
  const rows = nodes.filter((node) => node.type === 'tableRow');
  for (const row of rows) expect(row.children).toHaveLength(5);
});

test('a change of any size is cut, with what was left out counted', async () => {
  const markdown = await reportOf(entity('Plain.'), entity('Plain.', 2000));
  expect(markdown.length).toBeLessThanOrEqual(MAX_MARKDOWN);
  expect(markdown.length).toBeLessThan(65_536);
  expect(markdown).toMatch(/and [\d,]+ more/u);
});
