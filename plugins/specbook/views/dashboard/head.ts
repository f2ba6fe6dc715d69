/** What stands beside the title of the dashboard: as of when, the newest run, and what to filter by. */
import type { List, RootContent } from 'mdast';
import { stringsOf } from '../../i18n/index.ts';
import {
  day,
  itemLink,
  lineBreak,
  list,
  paragraph,
  routeLink,
  type Content,
} from '../../markup/mdast.ts';
import { formatCount } from '../../model/quantity.ts';
import type { Spec } from '../../model/spec.ts';
import type { RequirementVerdict } from '../../model/verdicts/requirement-verdict.ts';
import { VERDICTS } from '../../model/verdicts/verdict.ts';
import { pastRuns } from '../../model/verdicts/verdicts.ts';
import { verdictMark } from '../verdict.ts';
import { filterMenus } from './menus.ts';
import type { VerdictPath } from './verdict-path.ts';

/** The newest run with its day, its environment and what it tested. */
function newestRun(spec: Spec): Content {
  const { dashboard: t } = stringsOf(spec);
  const [run] = pastRuns(spec);
  if (!run) return t.noRun;
  const { at, environment, of } = run.data;
  const place =
    environment === undefined
      ? undefined
      : (spec.items.get(`environment:${environment}`)?.title ?? environment);
  const version = of?.version;
  const link = itemLink(run.key, day(at.slice(0, 10)));
  const where = place === undefined ? link : t.runPlace({ run: link, environment: place });
  return t.newestRun({ run: version === undefined ? where : [where, ', ', version] });
}

/** A link for each verdict that there is, the worst first. */
function verdictChips(
  spec: Spec,
  found: readonly RequirementVerdict[],
  pathOf: VerdictPath,
): List[] {
  const { verdicts: t } = stringsOf(spec);
  const chips = VERDICTS.flatMap((verdict): Content[] => {
    const count = found.filter((one) => one.verdict === verdict).length;
    if (count === 0) return [];
    const label = t.counted({ number: formatCount(count, spec), verdict: t.requirement[verdict] });
    return [routeLink(pathOf(verdict), verdictMark(spec, verdict, { label }))];
  });
  if (chips.length === 0) return [];
  return [{ ...list(chips), data: { classes: ['sb-verdict-chips'] } }];
}

/** @param found every requirement */
export function dashboardHead(
  spec: Spec,
  found: readonly RequirementVerdict[],
  pathOf: VerdictPath,
): RootContent[] {
  const { dashboard: t } = stringsOf(spec);
  const asOf = t.asOf({ day: day(spec.now), revision: spec.info.revision });
  return [
    paragraph(asOf, lineBreak(), newestRun(spec)),
    ...verdictChips(spec, found, pathOf),
    ...filterMenus(spec, found),
  ];
}
