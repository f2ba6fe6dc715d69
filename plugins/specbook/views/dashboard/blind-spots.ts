/** What nothing says anything about: requirements without a result, old results, operations without a target. */
import { stringsOf } from '../../i18n/index.ts';
import { list, paragraph, routeLink, type Content } from '../../markup/mdast.ts';
import { panel, type Panel } from '../../markup/panels.ts';
import { blindSpots } from '../../model/dashboard/blind-spots.ts';
import { availabilityBudget } from '../../model/performance/availability.ts';
import type { Spec } from '../../model/spec.ts';
import type { Verdict } from '../../model/verdicts/verdict.ts';
import { coverageOf, owedCoverage } from '../../model/verdicts/coverage.ts';
import { verdictMark } from '../verdict.ts';
import type { VerdictPath } from './verdict-path.ts';
import { titleLink } from './values.ts';

/** Items that one line names. */
const MOST_NAMED = 3;

function marked(spec: Spec, verdict: Verdict, ...content: readonly Content[]): Content {
  return [verdictMark(spec, verdict, { label: '' }), ...content];
}

/** The blind spots that there are, in a line each. */
export function blindSpotsPanel(spec: Spec, pathOf: VerdictPath): Panel {
  const { blindSpots: t } = stringsOf(spec).dashboard;
  const { notMeasured, stale, expiring, operations } = blindSpots(spec);
  const owed = owedCoverage(spec).filter(({ kind }) => kind === 'requirement');
  const uncovered = owed.filter((one) => coverageOf(spec, one).state !== 'covered').length;
  const unreachable = spec.requirements.filter(
    (one) => availabilityBudget(spec, one)?.reachable === false,
  );
  const lastToExpire = expiring.at(-1);
  const lines: Content[] = [
    ...(notMeasured.length > 0
      ? [
          marked(
            spec,
            'not-measured',
            routeLink(pathOf('not-measured'), t.notMeasured({ count: notMeasured.length })),
          ),
        ]
      : []),
    ...(stale.length > 0
      ? [marked(spec, 'stale', routeLink(pathOf('stale'), t.stale({ count: stale.length })))]
      : []),
    ...(lastToExpire
      ? [
          marked(
            spec,
            'stale',
            t.expiring({ count: expiring.length, day: lastToExpire.on }),
            expiring.length <= MOST_NAMED
              ? [
                  ': ',
                  ...expiring.flatMap((one, at) => [
                    at > 0 ? ', ' : '',
                    titleLink(one.requirement),
                  ]),
                ]
              : undefined,
          ),
        ]
      : []),
    ...(operations && operations.without > 0
      ? [
          marked(
            spec,
            'not-measured',
            routeLink(
              '/performance/#sec.operations',
              t.operations({ count: operations.without, total: operations.all }),
            ),
          ),
        ]
      : []),
    ...(uncovered > 0
      ? [
          marked(
            spec,
            'not-measured',
            routeLink('/traceability/', t.criteria({ count: uncovered, total: owed.length })),
          ),
        ]
      : []),
    ...(unreachable.length > 0
      ? [
          marked(
            spec,
            'missed',
            t.unreachable({ count: unreachable.length }),
            ': ',
            unreachable
              .slice(0, MOST_NAMED)
              .flatMap((one, at) => [at > 0 ? ', ' : '', titleLink(one)]),
          ),
        ]
      : []),
  ];
  return panel('blind-spots', t.title, 'sec.blind-spots', [
    lines.length === 0 ? paragraph(t.none) : list(lines),
  ]);
}
