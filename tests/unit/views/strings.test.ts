/** Every word that views and charts add to what authors wrote comes from the strings, in the language of the specification. */
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { renderChart, type Chart } from '../../../plugins/specbook/charts/index.ts';
import { stringsOf } from '../../../plugins/specbook/i18n/index.ts';
import { pluralNoun } from '../../../plugins/specbook/i18n/plural.ts';
import type { AnyItem } from '../../../plugins/specbook/model/item.ts';
import type { Spec } from '../../../plugins/specbook/model/spec.ts';
import { inline } from '../../../plugins/specbook/markup/mdast.ts';
import { verdictsOf } from '../../../plugins/specbook/model/verdicts/verdicts.ts';
import { criteriaChart } from '../../../plugins/specbook/views/charts/criteria.ts';
import { useChart } from '../../../plugins/specbook/views/charts/targets.ts';
import { areaSection, criterionSection } from '../../../plugins/specbook/views/acceptance.ts';
import { considerationSection } from '../../../plugins/specbook/views/consideration.ts';
import { constraintSection } from '../../../plugins/specbook/views/constraint.ts';
import { entitySection } from '../../../plugins/specbook/views/entity.ts';
import { enumSection } from '../../../plugins/specbook/views/enum.ts';
import { pocSection } from '../../../plugins/specbook/views/poc.ts';
import { requirementSection } from '../../../plugins/specbook/views/requirement.ts';
import { ruleSection } from '../../../plugins/specbook/views/rule.ts';
import { runSection } from '../../../plugins/specbook/views/run.ts';
import { sourcesOf, type Section } from '../../../plugins/specbook/views/section.ts';
import {
  categorySection,
  domainSection,
  screenSection,
  serviceSection,
} from '../../../plugins/specbook/views/vocabulary.ts';
import { outsideBrackets, PSEUDO } from '../../support/pseudo-locale.ts';
import { specOf } from '../../support/spec-of.ts';
import { filesIn, SHOP } from '../../support/specs.ts';

const shop = Object.fromEntries(filesIn(SHOP));
/** The shop with a later run, so that there is a trend. */
const { spec: measured } = await specOf({
  ...shop,
  'evidence/second-run/run.yaml': shop['evidence/first-run/run.yaml']!.replace(
    '2026-10-05',
    '2026-11-05',
  ),
  'evidence/second-run/summary.json': shop['evidence/first-run/summary.json']!,
  'evidence/second-run/junit.xml': shop['evidence/first-run/junit.xml']!,
});
const spec: Spec = { ...measured, locale: PSEUDO };

function sectionOf(item: AnyItem): Section | undefined {
  switch (item.kind) {
    case 'area':
      return areaSection(spec, item);
    case 'category':
      return categorySection(spec, item);
    case 'consideration':
      return considerationSection(spec, item);
    case 'constraint':
      return constraintSection(spec, item);
    case 'criterion':
      return criterionSection(spec, item);
    case 'domain':
      return domainSection(spec, item);
    case 'entity':
      return entitySection(spec, item);
    case 'enum':
      return enumSection(spec, item);
    case 'poc':
      return pocSection(spec, item);
    case 'requirement':
      return requirementSection(spec, item);
    case 'rule':
      return ruleSection(spec, item);
    case 'run':
      return runSection(spec, item, { all: true });
    case 'screen':
      return screenSection(spec, item);
    case 'service':
      return serviceSection(spec, item);
    default:
      return undefined;
  }
}

/** Keys of targets, units, which no author needs to have written, and codes of formats. */
const KNOWN = 'mean ms min days years months rps kB MB GB TB bn PRIMARY KEY';

const wordsOf = (text: string): string[] => text.match(/\p{L}[\p{L}\p{M}]+/gu) ?? [];

/** Every text in a value. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

/** Ids, titles and values that authors and tools wrote. */
function authored(): string[] {
  const items = [...spec.items.values()].map(({ id, title, data }) => [id, title, data]);
  const plurals = spec.entities.map(({ title }) => pluralNoun(title));
  const tests = [...spec.evidence.values()].flatMap((files) => [...files.values()]);
  return stringsIn([items, plurals, tests.map((file) => file.tests)]);
}

/** Texts that are read in one piece: headings, paragraphs, captions, cells. */
function textsOf(node: Nodes): string[] {
  if (node.type === 'prose' || node.type === 'mdxBody') return [];
  if (['paragraph', 'heading', 'tableCell'].includes(node.type)) return [inlineText(node)];
  const own = node.type === 'charts' ? [node.summary] : stringsIn(node.data?.caption);
  return [...own, ...('children' in node ? node.children.flatMap(textsOf) : [])];
}

/** Text without code and prose, which are their authors'. */
function inlineText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'inlineProse' || node.type === 'inlineCode') return ' ';
  return 'children' in node ? node.children.map(inlineText).join('') : ' ';
}

/** Formulas are code, and not their authors'. */
function formulasIn(node: Nodes, within = false): string[] {
  if (node.type === 'inlineCode') return within ? [node.value] : [];
  const isDerivation = within || stringsIn(node.data).includes('sb-derivation');
  return 'children' in node
    ? node.children.flatMap((child) => formulasIn(child, isDerivation))
    : [];
}

function chartsIn(node: Nodes): Chart[] {
  if (node.type === 'chart') return [node.chart];
  return 'children' in node ? node.children.flatMap(chartsIn) : [];
}

const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"' };

/** Texts of a drawing. */
async function textsOfChart(chart: Chart): Promise<string[]> {
  const svg = await renderChart(chart, stringsOf(spec));
  return [...svg.matchAll(/>([^<>]+)</gu)].map(([, text = '']) =>
    text.replace(/&\w+;/gu, (entity) => ENTITIES[entity] ?? entity),
  );
}

/** Texts with words that neither the strings nor an author brought. */
function ownWords(texts: readonly string[]): string[] {
  const known = [...authored(), ...KNOWN.split(' ')];
  // Captions of charts begin with the name of a target or a metric.
  const capitals = known.map((one) => one.charAt(0).toUpperCase() + one.slice(1));
  const brought = [...new Set([...known, ...capitals])]
    .filter((one) => wordsOf(one).length > 0 && one.length < LONGEST)
    .sort((a, b) => b.length - a.length)
    .map((one) => [one, new RegExp(`(?<!\\p{L})${escaped(one)}(?!\\p{L})`, 'gu')] as const);
  return texts.filter((text) => {
    let rest = outsideBrackets(text);
    if (wordsOf(rest).length === 0) return false;
    for (const [one, pattern] of brought)
      if (rest.includes(one)) rest = rest.replaceAll(pattern, ' ');
    // A label of a bar may be cut.
    const start = rest.trim().replace(/…$/u, '');
    return (
      wordsOf(rest).length > 0 &&
      !(rest.includes('…') && known.some((one) => one.startsWith(start)))
    );
  });
}

/** A heading or a cell holds no longer text that is not prose. */
const LONGEST = 400;

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);

describe('in a language that puts every text of the interface in brackets', () => {
  const sections = [...spec.items.values()].flatMap((item) => sectionOf(item) ?? []);
  const blocks = sections.flatMap((section) =>
    sourcesOf(section).flatMap((source) => [...source.blocks()]),
  );

  it('items say nothing in words of their own', () => {
    const facts = sections.flatMap(({ facts: pairs }) =>
      pairs.flatMap(([term, content]) => [term, inline(content).map(inlineText).join('')]),
    );
    const texts = [...new Set([...facts, ...blocks.flatMap(textsOf)])];
    expect(texts.length).toBeGreaterThan(500);
    expect(ownWords(texts)).toEqual([]);
  });

  it('nor do their formulas', () => {
    const formulas = [...new Set(blocks.flatMap((block) => formulasIn(block)))];
    expect(formulas.length).toBeGreaterThan(10);
    expect(ownWords(formulas)).toEqual([]);
  });

  it('charts neither', async () => {
    const charts = blocks.flatMap(chartsIn);
    expect(new Set(charts.map(({ kind }) => kind))).toEqual(
      new Set(['bullets', 'trend', 'growth']),
    );
    const texts = await Promise.all(
      [
        ...charts,
        ...criteriaChart(spec),
        useChart(spec, 'use', '', [...verdictsOf(spec).requirements.values()]),
      ].map(textsOfChart),
    );
    expect(ownWords([...new Set(texts.flat())])).toEqual([]);
  });
});
