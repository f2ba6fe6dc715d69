import { beforeAll, describe, expect, test } from 'vitest';
import { paragraph } from '../../../plugins/specbook/markup/mdast.ts';
import { stringsOf } from '../../../plugins/specbook/i18n/index.ts';
import { toHtml } from '../../../plugins/specbook/markup/to-html.ts';
import type { Problem } from '../../../plugins/specbook/model/problem.ts';
import type { Spec } from '../../../plugins/specbook/model/spec.ts';
import { hrefOf } from '../../../plugins/specbook/site/render/links.ts';
import { allEntries, FAMILIES } from '../../../plugins/specbook/site/pages/families.ts';
import type { PageData } from '../../../plugins/specbook/site/page-parts/page-data.ts';
import { matchesPattern } from '../../../plugins/specbook/site/page-parts/page-entry.ts';
import { blocksOf, htmlOfPage, withoutBreaks } from '../../support/page-html.ts';
import { tableRow, tableRows, type TableRow } from '../../support/page-query.ts';
import { renderSections } from '../../../plugins/specbook/site/render/to-html.ts';
import { specOf } from '../../support/spec-of.ts';
import { CLINIC } from './clinic.ts';

let spec: Spec;
let problems: Problem[];
let pages: Map<string, PageData>;

beforeAll(async () => {
  ({ spec, problems } = await specOf(CLINIC));
  pages = new Map(allEntries({ spec, problems }).map(({ path, build }) => [path, build()]));
});

function page(path: string): PageData {
  const found = pages.get(path);
  if (!found) throw new Error(`no page ${path}; there are ${[...pages.keys()].join(' ')}`);
  return found;
}

const htmlOf = (path: string): string => withoutBreaks(htmlOfPage(page(path)));
/** The row of a table below a heading that has a cell of this text. */
const rowOf = (path: string, heading: string, cell: string): TableRow =>
  tableRow(tableRows(htmlOf(path), heading), cell);

/** What a page says, without its markup. */
function textOf(path: string): string {
  const beside = page(path).aside.flatMap(({ entries }) =>
    entries.map((entry) => paragraph(entry)),
  );
  return withoutBreaks(htmlOfPage(page(path)) + toHtml(beside, { href: hrefOf({}) }))
    .replace(/<[^>]+>/gu, ' ')
    .replace(/\s+/gu, ' ');
}

describe('the small specification of these tests', () => {
  test('has no problems, so that what follows is about pages', () => {
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('the pages of a specification', () => {
  test('have one address each, of one of the routes', () => {
    const paths = allEntries({ spec, problems }).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    const patterns = FAMILIES.flatMap((family) => family.patterns);
    for (const path of paths) {
      expect(
        patterns.filter((pattern) => matchesPattern(pattern, path)).length,
        path,
      ).toBeGreaterThan(0);
    }
  });

  test('are there for every item that has one, and bear its title, id and place', () => {
    for (const item of spec.items.values()) {
      if (['field', 'environment', 'team', 'dataClass'].includes(item.kind)) continue;
      const found = [...pages.values()].filter(({ key }) => key === item.key);
      expect(found, item.key).toHaveLength(1);
      expect(found[0]?.title).toBe(item.title);
      expect(found[0]?.source).toMatchObject({ file: item.source.file, line: item.source.line });
    }
  });

  test('say in one line of plain text what they are about', () => {
    for (const { path, description } of pages.values()) {
      expect(description, path).toMatch(/^\S[^\n]{3,}$/u);
      expect(description, path).not.toMatch(/\[\[|undefined/u);
    }
  });

  test('never print a value that is missing', () => {
    for (const path of pages.keys()) {
      expect(textOf(path), path).not.toMatch(/undefined|\[object|NaN|null/u);
    }
  });
});

describe('the front page', () => {
  test('says where the work stands', () => {
    expect(textOf('/')).toContain('step-07-data-and-performance.md');
    expect(textOf('/')).toContain('Next: step-08-backlog-recommendations.md');
  });

  test('counts requirements and criteria by verdict', () => {
    expect(tableRows(htmlOf('/'), 'Status')).toEqual([
      { Group: 'Requirements by verdict', '○ not measured': '3' },
    ]);
    expect(tableRows(htmlOf('/'), 'Status', 1)).toEqual([
      { Group: 'Criteria by verdict', '○ not measured': '1', '● met': '1' },
    ]);
  });

  test('names what is overdue, expired, over budget, unverified or a draft', () => {
    const risks = tableRows(htmlOf('/'), 'Risks').map(({ Risk, Count, Items }) => [
      Risk,
      Count,
      Items,
    ]);
    expect(risks).toEqual(
      expect.arrayContaining([
        ['Overdue considerations', '1', 'CSD-001'],
        ['Expired proofs of concept', '1', 'POC-OLD'],
        ['Costs over budget', '1', 'CON-SMS-001'],
        ['Not covered by acceptance criteria', '2', 'BR-APT-002, PERF-DV-001'],
        ['Drafts', '2', 'Clinic, CON-MAP-001'],
      ]),
    );
  });

  test('counts as breached what it names as breached', async () => {
    const grown = await specOf({
      'performance/growth.yaml': `PERF-SC-009:
  kind: scalability
  metric: Orders per hour
  now: 900
  growth: +10/month
  trigger: 800
  action: Add a node.
`,
    });
    const front = allEntries(grown)
      .find(({ path }) => path === '/')
      ?.build();
    const html = htmlOfPage(front!);
    const [verdicts] = tableRows(html, 'Status');
    expect(verdicts).toEqual({ Group: 'Requirements by verdict', '▲ breached': '1' });
    expect(tableRow(tableRows(html, 'Risks'), 'Breached requirements')).toMatchObject({
      Count: '1',
      Items: 'PERF-SC-009 ▲ reached',
    });
  });

  test('counts what is complete', () => {
    const half = { Share: '50 %' };
    expect(rowOf('/', 'Completeness', 'Business rules covered')).toMatchObject({
      Done: '1',
      Total: '2',
      ...half,
    });
    expect(rowOf('/', 'Completeness', 'Area × type coverage')).toMatchObject({
      Done: '2',
      Total: '4',
      ...half,
    });
  });

  test('names what each team owns', () => {
    expect(textOf('/')).toMatch(
      /Platform Domains: Scheduling Entities: Appointment Services: Booking API .*\d+ $/u,
    );
  });

  test('names the first of what a team has many of, and where the rest stands', async () => {
    const names = Array.from({ length: 11 }, (_, index) => `thing_${index + 10}`);
    const many = await specOf({
      'spec.yaml': 'title: Test\nrevision: 1.0.0\ndomains: { shop: Shop }\nteams: { crew: Crew }\n',
      ...Object.fromEntries(
        names.map((name) => [
          `entities/shop/${name}.yaml`,
          `name: ${name}\npurpose: One of many.\nowner: crew\nfields: { id: { type: uuid, key: primary } }\n`,
        ]),
      ),
    });
    const [front] = allEntries(many).filter(({ path }) => path === '/');
    const html = toHtml(blocksOf(front!.build()), { href: hrefOf({}) });
    expect(html).toMatch(/id="team-crew".*thing_17<\/a> and <a href="\/entities\/">3.more<\/a>/u);
    expect(html).not.toContain('thing_18');
  });
});

describe('the page of an entity', () => {
  test('lists its rules beside it, and what references it with the relation', () => {
    const { aside } = page('/entities/appointment/');
    expect(aside.map(({ title }) => title)).toEqual(['Business rules', 'Referenced by']);
    expect(textOf('/entities/appointment/')).toMatch(/CSD-001 .*affects it/u);
  });

  test('leaves out of what references it what is part of it', () => {
    const referring = page('/entities/appointment/').aside.find(
      ({ title }) => title === 'Referenced by',
    );
    const links = JSON.stringify(referring?.entries);
    expect(links).not.toContain('rule:BR-APT-001');
    expect(links).not.toContain('field:appointment');
  });

  test('stands below its domain, and shows only that domain in full in the sidebar', () => {
    const { crumbs, sidebar: sidebar } = page('/entities/appointment/');
    expect(crumbs.map(({ label }) => label)).toEqual(['Data model', 'Scheduling']);
    expect(sidebar[0]?.title).toBe('Scheduling');
    expect(sidebar[0]?.entries.find(({ current }) => current)?.label).toBe('Appointment');
    expect(sidebar[1]?.entries.map(({ label }) => label)).toEqual(['Patients']);
  });

  test('has the number that the section has in the document', () => {
    const { sectionNumber, document } = page('/entities/appointment/');
    expect(document).toBe('05-data-models');
    expect(sectionNumber).toMatch(/^5\.\d+\.\d+$/u);
    const sections = renderSections(page('/entities/appointment/'), {});
    const numbers = sections.flatMap(({ number }) => number ?? []);
    expect(numbers).toEqual(numbers.map((_, index) => `${sectionNumber ?? ''}.${index + 1}`));
    expect(numbers.length).toBeGreaterThan(3);
  });
});

describe('lists', () => {
  test('of constraints have the four groups, each with what distinguishes it', () => {
    expect(textOf('/constraints/')).toMatch(
      /CON-MAP-001 .*POC-OLD .*CON-MAP-002 .*50 rps .*CON-CAL-002 .*CON-SMS-001 .*0\.04 EUR per message, 3,600 EUR a month/u,
    );
  });

  test('of requirements put targets of one kind into columns', () => {
    expect(rowOf('/performance/', 'Response times', 'PERF-RT-002').p95).toBe('250 ms');
    expect(textOf('/performance/calendar/')).toContain('PERF-RT-002');
  });

  test('of criteria name the kinds that an area lacks', () => {
    expect(textOf('/acceptance/')).toMatch(
      /Authentication ○ 1 not measured , ● 1 met 1 none 1 none 2/u,
    );
    expect(textOf('/acceptance/')).toContain(
      'Authentication has no criteria of kind Performance, Testing.',
    );
  });

  test('of considerations begin with what is open and mark what is overdue', () => {
    expect(textOf('/considerations/')).toMatch(
      /Open .*CSD-001 .*2026-11-01 overdue .*Decided .*CSD-002/u,
    );
  });

  test('of traces lead from a rule to its criterion and its test', () => {
    expect(rowOf('/traceability/', 'Business rules of Scheduling', 'BR-APT-001')).toMatchObject({
      Verdict: '○ not measured',
      Criteria: 'AC-AUTH-001 ○ not measured',
      Tests: 'auth > locks after 5 failures',
      Coverage: 'covered',
    });
    expect(rowOf('/traceability/', 'Business rules of Scheduling', 'BR-APT-002').Coverage).toBe(
      'not covered',
    );
  });
});

describe('the page of a screen', () => {
  test('gathers what is possible, limited, loading, offline, updated and expensive', () => {
    const headings = blocksOf(page('/screens/day-view/')).flatMap((node) =>
      node.type === 'heading' && node.children[0]?.type === 'text' ? [node.children[0].value] : [],
    );
    expect(headings).toEqual([
      "What's possible",
      'What has limitations',
      'Loading',
      'Offline',
      'Updates',
      "What's expensive",
    ]);
    expect(rowOf('/screens/day-view/', 'Loading', 'CON-CAL-002').Loading).toMatch(
      /^at most 250 ms \(PERF-RT-002 p95 ○ not measured\), .*skeleton/u,
    );
  });
});

describe('the page of a service', () => {
  test('shows its targets, dependencies, resulting constraints and dependents', () => {
    expect(rowOf('/services/booking/', 'Dependencies', 'Identity provider')).toMatchObject({
      'Operated by': 'third party',
      SLA: '99.99 %',
    });
    expect(rowOf('/services/identity/', 'Resulting constraints', 'CON-MAP-002').Limit).toBe(
      '50 rps',
    );
    expect(rowOf('/services/identity/', 'Dependents', 'PERF-AV-001').Service).toBe('Booking API');
  });
});

describe('the page of a numbered item', () => {
  test('shows what verifies it', () => {
    expect(textOf('/requirements/PERF-RT-002/')).toMatch(/AC-AUTH-003|CON-CAL-002/u);
    expect(textOf('/requirements/BR-APT-001/')).toMatch(/AC-AUTH-001 .*verifies it/u);
  });

  test('says beside what verifies it how that stands', () => {
    expect(textOf('/requirements/BR-APT-001/')).toMatch(
      /AC-AUTH-001 .*(▲ failed|◇ inconclusive|○ not measured|◐ stale|● met) verifies it/u,
    );
  });

  test('bears its whole sentence as its title, however long that is elsewhere', async () => {
    const sentence =
      'Of two people who take the same time in the same second, one gets it and the other is told so.';
    const { spec, problems } = await specOf({
      ...CLINIC,
      'acceptance/taking.yaml': `area: Taking\ncriteria:\n  AC-1: { kind: functional, statement: "${sentence}" }\n`,
    });
    const found = allEntries({ spec, problems }).find(({ path }) => path === '/requirements/AC-1/');
    const { title, lede } = found?.build() ?? {};
    expect([title, lede]).toEqual([sentence.slice(0, -1), []]);
  });

  test('does not repeat a sentence that is its title', () => {
    expect(page('/requirements/BR-APT-001/').lede).toEqual([]);
    expect(page('/requirements/BR-APT-002/').lede).not.toEqual([]);
  });
});

describe('a specification in which nothing is written yet', () => {
  test('has every list, and each says where its items are written', async () => {
    const empty = await specOf({});
    const built = allEntries(empty).map(({ path, build }) => ({ path, tree: blocksOf(build()) }));
    expect(built.map(({ path }) => path)).toContain('/traceability/');
    for (const { path, tree } of built.filter((one) => !one.path.startsWith('/documents/'))) {
      expect(JSON.stringify(tree), `${path} has to say that nothing is there yet`).toMatch(
        /yet\b/u,
      );
    }
  });

  test('says what belongs on each page instead of counting zero', async () => {
    const built = new Map(
      allEntries(await specOf({})).map(({ path, build }) => [path, build()] as const),
    );
    const { starter } = stringsOf({}).home;
    for (const [path, kind] of [
      ['/performance/', 'requirement'],
      ['/constraints/', 'constraint'],
      ['/acceptance/', 'area'],
      ['/considerations/', 'consideration'],
    ] as const) {
      const head = built.get(path);
      expect(head?.facts, path).toEqual([]);
      expect(JSON.stringify(head?.lede), path).toContain(starter[kind].purpose);
    }
  });
});
