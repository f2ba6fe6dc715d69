import { describe, expect, it } from 'vitest';
import { composeDocuments } from '../../../plugins/specbook/documents/compose.ts';
import { documentMarkdown } from '../../../plugins/specbook/documents/render-markdown.ts';
import { snapshotOf, specOfSnapshot } from '../../../plugins/specbook/model/snapshot.ts';
import { searchRecords } from '../../../plugins/specbook/search/records.ts';
import { specJson } from '../../../plugins/specbook/exchange/export/spec-json/spec-json.ts';
import { REASONS } from '../../../plugins/specbook/views/reasons/reasons.ts';
import { markdownOfPage } from '../../../plugins/specbook/site/page-parts/markdown-page.ts';
import { entityPage } from '../../../plugins/specbook/site/pages/entity.ts';
import { paragraph } from '../../../plugins/specbook/markup/mdast.ts';
import { toHtml } from '../../../plugins/specbook/markup/to-html.ts';
import { teamColumns } from '../../../plugins/specbook/views/tables/teams.ts';
import { htmlOfPage, withoutBreaks } from '../../support/page-html.ts';
import { loadExtended } from './spec.ts';

const { spec } = await loadExtended();
const page = entityPage(spec, spec.entities[0]!);
const html = withoutBreaks(htmlOfPage(page));
const facts = [...html.matchAll(/<dt>(.*?)<\/dt>\s*<dd>(.*?)<\/dd>/gu)].map(
  ([, term = '', value = '']) => [term, value.replaceAll(/<[^>]*>/gu, '')],
);

describe('keys that a project adds', () => {
  it('are facts of the page, by their labels and in their order', () => {
    expect(facts).toEqual(
      expect.arrayContaining([
        ['Cost centre', '4711'],
        ['Tier', 'gold'],
        ['Reviewed', '2026-11-02'],
        ['Weight', '1.5'],
        ['Archived', 'no'],
        ['Slack', '90\u202fmin'],
        ['Wiki', expect.stringContaining('https://example.com/order')],
        ['Regions', 'eu, us'],
      ]),
    );
    expect(html).toContain('Origin: Shop system');
    expect(html).toContain('Law: HGB 238');
  });

  it('stand in Markdown and in documents too', () => {
    const ofPage = markdownOfPage(page, { base: '/', prefix: '' });
    const documents = composeDocuments(spec).map((one) => documentMarkdown(spec, one).text);
    for (const text of [ofPage, documents[0]!]) {
      expect(text).toContain('Cost centre');
      expect(text).toContain('Origin: Shop system');
    }
    expect(documents[0]).toContain('Budget');
    expect(documents[1]).toContain('SLA class');
    const all = documents.join('\n');
    expect(all).toContain('DPIA: yes');
    expect(all).toContain('Region: eu-1');
  });

  it('stand in rows of tables too, their labels escaped like all text of users', () => {
    const [{ cell }] = [teamColumns(spec).team];
    const html = toHtml([paragraph(cell(spec.teams[0]!))], { href: () => '' });
    expect(html).toContain(': #sales');
    expect(html).not.toContain('<b>');
  });

  it('are found by search, with their labels', () => {
    const records = new Map(searchRecords(spec, (target) => target).map((one) => [one.key, one]));
    const { content, values } = records.get('entity:order')!;
    expect(content).toContain('Cost centre: 4711');
    expect(content).toContain('Tier: gold');
    expect(content).toContain('Reviewed: 2026-11-02');
    expect(values).toContain('90min');
    expect(records.get('fields:order')!.content).toContain('Origin: Shop system');
  });

  it('are data of /spec.json', () => {
    const { items } = JSON.parse(specJson(spec, REASONS)) as {
      items: Record<string, { data: object }>;
    };
    expect(items['entity:order']!.data).toMatchObject({ costCentre: '4711', weight: 1.5 });
  });

  it('reach the build worker', () => {
    const copy = specOfSnapshot(structuredClone(snapshotOf(spec)));
    expect(htmlOfPage(entityPage(copy, copy.entities[0]!))).toBe(htmlOfPage(page));
  });
});
