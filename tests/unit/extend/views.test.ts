import { describe, expect, it } from 'vitest';
import { danglingReference } from '../../../plugins/specbook/checks/dangling-reference.ts';
import { composeDocuments } from '../../../plugins/specbook/documents/compose.ts';
import { documentHtml } from '../../../plugins/specbook/documents/render-html.ts';
import { documentMarkdown } from '../../../plugins/specbook/documents/render-markdown.ts';
import { snapshotOf, specOfSnapshot } from '../../../plugins/specbook/model/snapshot.ts';
import type { Spec } from '../../../plugins/specbook/model/spec.ts';
import { searchRecords } from '../../../plugins/specbook/search/records.ts';
import { markdownOfPage } from '../../../plugins/specbook/site/page-parts/markdown-page.ts';
import { entityPage } from '../../../plugins/specbook/site/pages/entity.ts';
import {
  defineView,
  SECTION_IDS,
  type CustomView,
  type ViewKind,
} from '../../../plugins/specbook/views.ts';
import { explainViews } from '../../../plugins/specbook/views/custom-view.ts';
import { areaSection, criterionSection } from '../../../plugins/specbook/views/acceptance.ts';
import { considerationSection } from '../../../plugins/specbook/views/consideration.ts';
import { constraintSection } from '../../../plugins/specbook/views/constraint.ts';
import { entitySection } from '../../../plugins/specbook/views/entity.ts';
import { enumSection } from '../../../plugins/specbook/views/enum.ts';
import { evaluateViews } from '../../../plugins/specbook/views/evaluate-views.ts';
import { pocSection } from '../../../plugins/specbook/views/poc.ts';
import { requirementSection } from '../../../plugins/specbook/views/requirement.ts';
import { ruleSection } from '../../../plugins/specbook/views/rule.ts';
import { runSection } from '../../../plugins/specbook/views/run.ts';
import type { Section } from '../../../plugins/specbook/views/section.ts';
import { htmlOfPage, htmlOfPieces, withoutBreaks } from '../../support/page-html.ts';
import { specOf } from '../../support/spec-of.ts';
import { filesIn, SHOP } from '../../support/specs.ts';

const ORDER =
  'name: Order\npurpose: What was bought.\nfields:\n  id: { type: uuid, key: primary }\nvolume: { initial: 900 }\n';

/** A shop of two entities, with the views of a project. */
async function shopWith(...views: CustomView[]) {
  const { spec } = await specOf({
    'entities/shop/order.yaml': ORDER,
    'entities/shop/product.yaml': ORDER.replace('Order', 'Product'),
  });
  const { data, problems } = evaluateViews(spec, views);
  if (data) spec.views = data;
  return { spec, problems };
}

const pageOf = (spec: Spec) => entityPage(spec, spec.entities[0]!);
const idsOf = (spec: Spec, index = 0) =>
  entitySection(spec, spec.entities[index]!).sections.map(({ id }) => id);

/** The sections of an entity of the shop. */
const BEFORE = ['sec.fields', 'sec.rules'];
const BEHIND = ['sec.volume', 'sec.delete'];

const retention = defineView({
  kind: 'entity',
  sections: [
    {
      id: 'retention',
      title: 'Retention',
      before: 'volume',
      when: ({ item }) => item.id === 'order',
      build: ({ item }) =>
        `Rows of [[${item.id}]] are kept.\n\n| Where | Years |\n| - | - |\n| Archive | 10 |\n\n<script>alert(1)</script>`,
    },
  ],
});

describe('a section that a project adds', () => {
  it('stands on the page, in the document with its number, and in Markdown', async () => {
    const { spec } = await shopWith(retention);
    const page = pageOf(spec);
    expect(htmlOfPage(page)).toMatch(/<h2 id="sec\.retention">.*Retention<\/h2>/u);
    expect(htmlOfPage(page)).toContain('<td>Archive<');
    const [document] = composeDocuments(spec);
    const html = withoutBreaks(htmlOfPieces(documentHtml(spec, document!)));
    const entity = document!.locations.get('entity:order')!;
    // Fields come first, then this section, since it stands before the volume.
    expect(html).toMatch(/id="order\.sec\.retention"/u);
    const { text } = documentMarkdown(spec, document!);
    expect(text).toMatch(
      new RegExp(`#+ ${entity.number.replaceAll('.', '\\.')}\\.\\d+ Retention`, 'u'),
    );
    expect(text).toMatch(/\| Archive\s*\| 10/u);
    expect(markdownOfPage(page, { base: '/', prefix: '' })).toContain('## 5');
    expect(markdownOfPage(page, { base: '/', prefix: '' })).toMatch(/\| Archive\s*\| 10/u);
  });

  it('is prose like any other: links are resolved, scripts are not let through', async () => {
    const { spec } = await shopWith(retention);
    const html = htmlOfPage(pageOf(spec));
    expect(html).toMatch(/Rows of <a href="\/entities\/order\/"/u);
    expect(html).not.toContain('<script');
  });

  it('is only there for items for which it is wanted', async () => {
    const { spec } = await shopWith(retention);
    expect(idsOf(spec)).toEqual([...BEFORE, 'sec.retention', ...BEHIND]);
    expect(idsOf(spec, 1)).toEqual([...BEFORE, ...BEHIND]);
  });

  it('is found by search, and reaches the build worker', async () => {
    const { spec } = await shopWith(retention);
    const records = searchRecords(spec, (target) => target);
    expect(records.find(({ key }) => key === 'entity:order')!.content).toContain('Retention');
    const copy = specOfSnapshot(structuredClone(snapshotOf(spec)));
    expect(htmlOfPage(pageOf(copy))).toBe(htmlOfPage(pageOf(spec)));
  });

  it('that fails is a problem that names view and item, and the others stand', async () => {
    const broken = defineView({
      kind: 'entity',
      sections: [
        {
          id: 'cost',
          title: 'Cost',
          build: ({ item }) => {
            if (item.id === 'product') throw new Error('no price');
            return item.id === 'order' ? 'Cheap.' : (undefined as never);
          },
        },
      ],
    });
    const { spec, problems } = await shopWith(retention, broken);
    expect(idsOf(spec)).toContain('sec.cost');
    expect(problems).toEqual([
      expect.objectContaining({
        file: 'entities/shop/product.yaml',
        line: 1,
        severity: 'error',
        rule: 'failed-view',
        message: expect.stringMatching(
          /^the section "cost" of the view of entity fails for product: Error: no price at .*views\.test\.ts:\d+:\d+$/u,
        ) as string,
      }),
    ]);
  });
});

describe('a section of an item that is a row of a table', () => {
  const RULE = 'rules: { BR-001: { kind: validation, statement: A., rationale: Law. } }';
  const AREA =
    'area: Shop\npurpose: P\ncriteria:\n  AC-001: { kind: security, statement: S., tests: [one] }\n';
  const files = {
    'entities/shop/order.yaml': `${ORDER}${RULE}\n`,
    'acceptance/shop.yaml': AREA,
  };
  const source = (kind: 'rule' | 'criterion', title: string) =>
    defineView({
      kind,
      sections: [{ id: 'source', title, build: ({ item }) => `Law on **${item.id}**.` }],
    });

  /** The Markdown of the documents of a shop. */
  async function documentsWith(...views: CustomView[]): Promise<string> {
    const { spec } = await specOf(files);
    const { data } = evaluateViews(spec, views);
    if (data) spec.views = data;
    const documents = composeDocuments(spec);
    return documents.map((one) => documentMarkdown(spec, one).text).join('\n');
  }

  it('stands below the table in the document, and on the page of its own', async () => {
    const views = [source('rule', 'Basis of the rule'), source('criterion', 'Basis of the test')];
    const text = await documentsWith(...views);
    expect(text).toMatch(/\| \[?BR-001[\s\S]*\*\*\[BR-001\].*: Basis of the rule\*\*\n\nLaw on/u);
    expect(text).toMatch(/AC-001 [\s\S]*\*\*\[AC-001\].*: Basis of the test\*\*\n\nLaw on/u);
  });

  it('is left out with what the table says of it', async () => {
    const whole = await documentsWith();
    expect(whole).toContain('Law.');
    expect(whole).toContain('Evidence');
    const without = await documentsWith(
      { kind: 'rule', remove: ['why'] },
      { kind: 'criterion', remove: ['evidence'] },
    );
    expect(without).not.toContain('Law.');
    expect(without.split('Evidence').length).toBeLessThan(whole.split('Evidence').length);
  });
});

describe('a reference in a section that a project adds', () => {
  const see = (text: string) =>
    defineView({ kind: 'entity', sections: [{ id: 'more', title: 'More', build: () => text }] });

  it('that leads nowhere is one problem, at the first item that has it', async () => {
    const { spec } = await shopWith(see('See [[prodcut]], [[order.idd]] and `[[code]]`.'));
    expect(danglingReference.run(spec)).toEqual([
      expect.objectContaining({
        file: 'entities/shop/order.yaml',
        severity: 'error',
        message: 'in the section "more" of a view, there is no item "prodcut"',
        hint: 'did you mean product?',
      }),
      expect.objectContaining({
        message: 'in the section "more" of a view, order has no field "idd"',
      }),
    ]);
  });

  it('that leads somewhere is none', async () => {
    const { spec } = await shopWith(see('See [[product]].'));
    expect(danglingReference.run(spec)).toEqual([]);
  });
});

describe('sections of a view', () => {
  it('are moved and left out, in every format', async () => {
    const view = defineView({ kind: 'entity', move: { volume: { before: 'fields' } } });
    const { spec } = await shopWith(view);
    expect(idsOf(spec)).toEqual(['sec.volume', ...BEFORE, 'sec.delete']);
    const { text } = documentMarkdown(spec, composeDocuments(spec)[0]!);
    expect(text).toMatch(/\.1\.1 Volume[\s\S]*\.1\.2 Fields/u);
    const without = await shopWith(defineView({ kind: 'entity', remove: ['volume'] }));
    expect(idsOf(without.spec)).toEqual([...BEFORE, 'sec.delete']);
  });

  it('are not moved beside a section that an item does not have', async () => {
    const view = defineView({ kind: 'entity', move: { volume: { before: 'audit' } } });
    expect(idsOf((await shopWith(view)).spec)).toEqual([...BEFORE, ...BEHIND]);
  });
});

describe('the views of a project', () => {
  const explain = (...views: unknown[]) =>
    explainViews(views).map(({ path, message }) => `${path.join('.')}: ${message}`);
  const section = { id: 'cost', title: 'Cost', build: () => 'Cheap.' };

  it('are refused where they name a section that there is not, with the list', () => {
    expect(
      explain(
        { kind: 'poc', remove: ['limit'], move: { measured: {}, limits: { after: 'cost' } } },
        { kind: 'poc', sections: [section, { ...section, before: 'x' }] },
        { kind: 'field' },
        { kind: 'entity', sections: [{ ...section, build: 'text' }] },
        { kind: 'domain', remove: ['fields'] },
      ),
    ).toMatchInlineSnapshot(`
      [
        "views.3.sections.0.build: a section needs build({ item, spec })",
        "views.1.sections.1.id: two sections of poc have the id "cost"",
        "views.0.remove.0: poc has no section "limit"; did you mean limits? It has conditions, measured, limits, cost",
        "views.0.move.measured: write before: or after: with the id of a section",
        "views.1.sections.1.before: poc has no section "x"; it has conditions, measured, limits, cost",
        "views.2.kind: there is no view of "field"; kinds with views are domain, entity, enum, rule, category, requirement, service, constraint, screen, poc, area, criterion, consideration, run",
        "views.4.remove.0: domain has no section "fields", and none at all",
      ]
    `);
  });

  it('may place a section beside one that another view adds', () => {
    const other = { kind: 'poc', move: { limits: { after: 'cost' } } };
    expect(explain(other, { kind: 'poc', sections: [section] })).toEqual([]);
  });
});

it('every section of every view is listed, for a project to name', async () => {
  const { spec } = await specOf(Object.fromEntries(filesIn(SHOP)));
  const views: readonly (readonly [ViewKind, readonly Section[]])[] = [
    ['entity', spec.entities.map((item) => entitySection(spec, item))],
    ['enum', spec.enums.map((item) => enumSection(spec, item))],
    ['rule', spec.rules.map((item) => ruleSection(spec, item))],
    ['requirement', spec.requirements.map((item) => requirementSection(spec, item))],
    ['constraint', spec.constraints.map((item) => constraintSection(spec, item))],
    ['poc', spec.pocs.map((item) => pocSection(spec, item))],
    ['area', spec.areas.map((item) => areaSection(spec, item))],
    ['criterion', spec.criteria.map((item) => criterionSection(spec, item))],
    ['consideration', spec.considerations.map((item) => considerationSection(spec, item))],
    ['run', spec.runs.map((item) => runSection(spec, item, { all: true }))],
  ];
  for (const [kind, sections] of views) {
    const ids = new Set(sections.flatMap((one) => one.sections.map(({ id }) => id)));
    const listed = SECTION_IDS[kind].map((id) => `sec.${id}`);
    expect([...ids].filter((id) => !listed.includes(id))).toEqual([]);
  }
});
