/** `/`: what is specified, how complete it is, where the work stands, and where the risk is. */
import type { RootContent } from 'mdast';
import { chartGrid, type CaptionedChart } from '../../markup/charts.ts';
import { standingChart } from '../../views/charts/criteria.ts';
import {
  code,
  heading,
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
import { tally } from '../../views/verdict.ts';
import type { Problem } from '../../model/problem.ts';
import { DOCUMENTS } from '../../model/documents.ts';
import type { Spec } from '../../model/spec.ts';
import type { Verdict } from '../../model/verdicts/verdict.ts';
import { verdictsOf } from '../../model/verdicts/verdicts.ts';
import { markdownPath } from '../render/links.ts';
import { measuresOf } from '../page-parts/completeness.ts';
import { day, few } from '../../views/tables/item-links.ts';
import type { PageData } from '../page-parts/page-data.ts';
import type { PageFamily } from '../page-parts/page-entry.ts';
import { dataModelSidebar } from '../page-parts/sidebar.ts';
import { nextToWrite } from '../page-parts/empty-states.ts';
import { risksOf } from '../page-parts/risks.ts';
import { inventory } from '../page-parts/inventory.ts';
import { teams } from '../page-parts/teams.ts';
import { count } from '../../views/labels.ts';

/** `/`. */
export const frontPages: PageFamily = {
  patterns: ['/'],
  entries: ({ spec, problems }) => [{ path: '/', build: () => frontPage(spec, problems) }],
};

function frontPage(spec: Spec, problems: readonly Problem[]): PageData {
  const { info } = spec;
  const { stepsCompleted = [], next } = info.workflow ?? {};
  return {
    path: '/',
    title: info.title,
    crumbs: [],
    lede: [
      paragraph('What the platform is made of, how fast and safe it must be, and what proves it.'),
    ],
    facts: [
      ['Revision', info.revision],
      ['Owner', info.owner === undefined ? undefined : ownerLink(spec, info.owner)],
      ['Entities', routeLink('/entities/', String(spec.entities.length))],
      ['Requirements', routeLink('/performance/', String(spec.requirements.length))],
      ['Constraints', routeLink('/constraints/', String(spec.constraints.length))],
      ['Criteria', routeLink('/acceptance/', String(spec.criteria.length))],
      [
        'Workflow',
        stepsCompleted.length === 0
          ? undefined
          : routeLink('/#sec.workflow', `${count(stepsCompleted.length, 'step')} done`),
      ],
    ],
    tree: {
      type: 'root',
      children: [
        ...nextToWrite(spec),
        ...standing(spec),
        ...risks(spec, problems),
        ...inventory(spec),
        ...completeness(spec),
        ...workflow(stepsCompleted, next),
        ...documents(spec),
        ...teams(spec),
      ],
    },
    aside: [],
    sidebar: dataModelSidebar(spec),
    description: `The specification of ${info.title}, revision ${info.revision}: data models, performance requirements, technical constraints and acceptance criteria.`,
    source: { file: 'spec.yaml', line: 1, column: 1 },
  };
}

/** How the requirements and the criteria stand: a bar each, and the same in words. */
function standing(spec: Spec): RootContent[] {
  const { requirements, criteria } = verdictsOf(spec);
  const one = (title: string, path: string, found: Verdict[]): CaptionedChart[] =>
    standingChart(`standing.${title.toLowerCase()}`, `${title} by verdict`, found).map((chart) => ({
      chart,
      caption: [routeLink(path, title), lineBreak(), joined(tally(found))],
    }));
  const charts = [
    ...one(
      'Requirements',
      '/performance/',
      [...requirements.values()].map(({ verdict }) => verdict),
    ),
    ...one(
      'Criteria',
      '/acceptance/',
      [...criteria.values()].map(({ verdict }) => verdict),
    ),
  ];
  if (charts.length === 0) return [];
  return [heading(2, 'How it stands', 'sec.standing'), ...chartGrid(charts)];
}

function ownerLink(spec: Spec, id: string): Content {
  const team = spec.items.get(`team:${id}`);
  return team ? linkTo(team) : id;
}

function risks(spec: Spec, problems: readonly Problem[]): RootContent[] {
  const found = risksOf(spec, problems);
  // Where no target and no criterion is written, nothing is known of its risk.
  if (found.length === 0 && spec.requirements.length + spec.criteria.length === 0) return [];
  return [
    heading(2, 'Where the risk is', 'sec.risk'),
    ...(found.length === 0
      ? [paragraph('Nothing is known to be open, overdue, expired or unverified.')]
      : [
          table({
            caption: 'What is open, overdue, expired or unverified',
            columns: ['What', right('Number'), 'Which'],
            rows: found.map(({ title, items, path, size, inWords }) => [
              path === undefined ? title : routeLink(path, title),
              String(size ?? items.length),
              inWords ?? few(items, path),
            ]),
          }),
        ]),
  ];
}

function completeness(spec: Spec): RootContent[] {
  const measures = measuresOf(spec);
  if (measures.length === 0) return [];
  return [
    heading(2, 'How complete it is', 'sec.complete'),
    table({
      caption: 'How complete the specification is',
      columns: ['What', right('Done'), right('Of'), right('Share')],
      rows: measures.map(({ title, path, done, of }) => [
        routeLink(path, title),
        String(done),
        String(of),
        `${Math.floor((done / of) * 100)}\u202f%`,
      ]),
    }),
  ];
}

function workflow(done: readonly string[], next: string | undefined): RootContent[] {
  if (done.length === 0 && next === undefined) return [];
  return [
    heading(2, 'Workflow', 'sec.workflow'),
    ...(done.length > 0
      ? [
          paragraph('Steps done:'),
          list(
            done.map((step) => code(step)),
            { ordered: true },
          ),
        ]
      : [paragraph('No step is done yet.')]),
    ...(next === undefined ? [] : [paragraph('Next: ', code(next))]),
  ];
}

function documents(spec: Spec): RootContent[] {
  return [
    heading(2, 'Documents', 'sec.documents'),
    table({
      caption: 'The four documents',
      columns: ['Document', 'File', 'Approved'],
      rows: DOCUMENTS.map(({ slug, fileName, title }) => {
        const about = spec.info.documents?.[slug];
        const path = `/documents/${slug}/`;
        return [
          [about?.id === undefined ? undefined : `${about.id} `, routeLink(path, title)],
          routeLink(markdownPath(path), code(fileName)),
          lines(
            ...(about?.approvals ?? []).map(({ role, revision, on }): Content => [
              `${role}, revision ${revision}, `,
              day(on),
            ]),
          ),
        ];
      }),
    }),
  ];
}
