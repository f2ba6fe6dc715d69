/** `/`: status, risks, inventory and completeness of the specification. */
import type { Table } from 'mdast';
import { stringsOf } from '../../i18n/index.ts';
import { chartGrid, type CaptionedChart } from '../../markup/charts.ts';
import { statusChart } from '../../views/charts/criteria.ts';
import {
  code,
  joined,
  lineBreak,
  lines,
  list,
  paragraph,
  routeLink,
  table,
  type Content,
  right,
} from '../../markup/mdast.ts';
import { linkTo } from '../../markup/prose-links.ts';
import { tally, type VerdictSubject } from '../../views/verdict.ts';
import type { Problem } from '../../model/problem.ts';
import { DOCUMENTS } from '../../model/documents.ts';
import type { Spec } from '../../model/spec.ts';
import type { Verdict } from '../../model/verdicts/verdict.ts';
import { verdictsOf } from '../../model/verdicts/verdicts.ts';
import { declareSections, type SectionDeclaration } from '../../views/section.ts';
import { markdownPath } from '../render/links.ts';
import { measuresOf } from '../page-parts/completeness.ts';
import { day, few } from '../../views/tables/item-links.ts';
import type { PageData } from '../page-parts/page-data.ts';
import type { PageFamily } from '../page-parts/page-entry.ts';
import { dataModelSidebar, documentsSidebar } from '../page-parts/sidebar.ts';
import { nextActions } from '../page-parts/next-actions.ts';
import { nextToWrite } from '../page-parts/empty-states.ts';
import { listOf } from '../page-parts/filtered-lists.ts';
import { risksOf } from '../page-parts/risks.ts';
import { inventory } from '../page-parts/inventory.ts';
import { teams } from '../page-parts/teams.ts';

/** `/`. */
export const frontPages: PageFamily = {
  patterns: ['/'],
  entries: ({ spec, problems }) => [{ path: '/', build: () => frontPage(spec, problems) }],
};

function frontPage(spec: Spec, problems: readonly Problem[]): PageData {
  const { info } = spec;
  const { home: t, nouns, terms } = stringsOf(spec);
  const { stepsCompleted = [] } = info.workflow ?? {};
  return {
    path: '/',
    title: info.title,
    crumbs: [],
    lede: [paragraph(t.lede({ title: info.title }))],
    facts: [
      [terms.revision, info.revision],
      [terms.owner, info.owner === undefined ? undefined : ownerLink(spec, info.owner)],
      [nouns.entities.label, routeLink('/entities/', String(spec.entities.length))],
      [nouns.requirements.label, routeLink('/performance/', String(spec.requirements.length))],
      [nouns.constraints.label, routeLink('/constraints/', String(spec.constraints.length))],
      [nouns.criteria.label, routeLink('/acceptance/', String(spec.criteria.length))],
      [
        terms.workflow,
        stepsCompleted.length === 0
          ? undefined
          : routeLink('/#sec.workflow', t.workflow.steps({ count: stepsCompleted.length })),
      ],
    ],
    sections: declareSections(
      nextToWrite(spec),
      status(spec),
      nextActions(spec),
      documents(spec),
      risks(spec, problems),
      inventory(spec),
      completeness(spec),
      workflow(spec),
      teams(spec),
    ),
    aside: [],
    sidebar: [...documentsSidebar(spec).slice(0, 1), ...dataModelSidebar(spec)],
    description: t.description({ title: info.title, revision: info.revision }),
    source: { file: 'spec.yaml', line: 1, column: 1 },
  };
}

/** Verdicts of requirements and of criteria: a bar each, and the numbers. */
function status(spec: Spec): SectionDeclaration {
  const { home, nouns } = stringsOf(spec);
  const t = home.status;
  const { requirements, criteria } = verdictsOf(spec);
  const one = (
    id: 'requirements' | 'criteria',
    of: VerdictSubject,
    path: string,
    found: Verdict[],
  ): CaptionedChart[] =>
    statusChart(`standing.${id}`, t[id], of, found).map((chart) => ({
      chart,
      caption: [
        routeLink(path, nouns[id].label),
        lineBreak(),
        joined(tally(spec, of, found, (verdict) => listOf(spec, of, { verdict }))),
      ],
    }));
  const charts = [
    ...one(
      'requirements',
      'requirement',
      '/performance/',
      [...requirements.values()].map(({ verdict }) => verdict),
    ),
    ...one(
      'criteria',
      'criterion',
      '/acceptance/',
      [...criteria.values()].map(({ verdict }) => verdict),
    ),
  ];
  return {
    id: 'sec.standing',
    title: t.title,
    exists: charts.length > 0,
    blocks: () => chartGrid(spec, charts),
  };
}

function ownerLink(spec: Spec, id: string): Content {
  const team = spec.items.get(`team:${id}`);
  return team ? linkTo(team) : id;
}

function risks(spec: Spec, problems: readonly Problem[]): SectionDeclaration {
  const { home, terms } = stringsOf(spec);
  const t = home.risks;
  const found = risksOf(spec, problems);
  const risksTable = (): Table =>
    table({
      caption: t.caption,
      columns: [t.risk, right(terms.count), t.items],
      rows: found.map(({ id, items, path, size, summary }) => [
        path === undefined ? home.risk[id] : routeLink(path, home.risk[id]),
        String(size ?? items.length),
        summary ?? few(spec, items, { path }),
      ]),
    });
  return {
    id: 'sec.risk',
    title: t.title,
    // Where no target and no criterion is written, nothing is known of its risk.
    exists: found.length + spec.requirements.length + spec.criteria.length > 0,
    blocks: () => [found.length === 0 ? paragraph(t.none) : risksTable()],
  };
}

function completeness(spec: Spec): SectionDeclaration {
  const { completeness: t, measure } = stringsOf(spec).home;
  const measures = measuresOf(spec);
  return {
    id: 'sec.complete',
    title: t.title,
    exists: measures.length > 0,
    blocks: () => [
      table({
        caption: t.caption,
        columns: [t.measure, right(t.done), right(t.total), right(t.share)],
        rows: measures.map(({ id, path, done, of }) => [
          routeLink(path, measure[id]),
          String(done),
          String(of),
          `${Math.floor((done / of) * 100)}\u202f%`,
        ]),
      }),
    ],
  };
}

function workflow(spec: Spec): SectionDeclaration {
  const { home, terms } = stringsOf(spec);
  const t = home.workflow;
  const { stepsCompleted = [], next } = spec.info.workflow ?? {};
  const steps = stepsCompleted.map((step) => code(step));
  return {
    id: 'sec.workflow',
    title: terms.workflow,
    exists: steps.length > 0 || next !== undefined,
    blocks: () => [
      ...(steps.length > 0
        ? [paragraph(t.completed), list(steps, { ordered: true })]
        : [paragraph(t.none)]),
      ...(next === undefined ? [] : [paragraph(t.next({ step: code(next) }))]),
    ],
  };
}

function documents(spec: Spec): SectionDeclaration {
  const { documents: names, home, terms } = stringsOf(spec);
  const t = home.documents;
  return {
    id: 'sec.documents',
    title: names.title,
    blocks: () => [
      table({
        caption: t.caption,
        columns: [terms.document, terms.file, t.approvals],
        rows: DOCUMENTS.map(({ slug, fileName }) => {
          const about = spec.info.documents?.[slug];
          const id = about?.id === undefined ? undefined : `${about.id} `;
          const path = `/documents/${slug}/`;
          return [
            [id, routeLink(path, names.name[slug])],
            routeLink(markdownPath(path), code(fileName)),
            lines(
              ...(about?.approvals ?? []).map(({ role, revision, on }): Content =>
                t.approval({ role, revision, day: day(on) }),
              ),
            ),
          ];
        }),
      }),
    ],
  };
}
