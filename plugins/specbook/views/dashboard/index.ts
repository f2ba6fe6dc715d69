/** The panels of the performance dashboard, in the order in which they are read. */
import { panels, type Panels } from '../../markup/panels.ts';
import type { Spec } from '../../model/spec.ts';
import type { RequirementVerdict } from '../../model/verdicts/requirement-verdict.ts';
import { useOf, worstTarget } from '../../model/verdicts/target-use.ts';
import { VERDICTS } from '../../model/verdicts/verdict.ts';
import { blindSpotsPanel } from './blind-spots.ts';
import { breachesPanel, upcomingPanel } from './breaches.ts';
import { budgetsPanel } from './budgets.ts';
import { operationsPanel } from './operations.ts';
import { storagePanel } from './storage.ts';
import { triggersPanel } from './triggers.ts';
import type { VerdictPath } from './verdict-path.ts';

export { dashboardHead } from './head.ts';
export { kindFacts } from './kinds.ts';

/** By verdict, and within one by how much of its worst target is used. */
function worstFirst(found: readonly RequirementVerdict[]): RequirementVerdict[] {
  const use = (one: RequirementVerdict): number => {
    const target = worstTarget(one);
    const measured = target?.decidedBy?.measured;
    return target && measured ? useOf(target, measured.base) : 0;
  };
  return found.toSorted(
    (a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) || use(b) - use(a),
  );
}

/** What a dashboard shows below its head; nothing without requirements. @param found every requirement */
export function dashboardPanels(
  spec: Spec,
  found: readonly RequirementVerdict[],
  pathOf: VerdictPath,
): Panels[] {
  if (found.length === 0) return [];
  const responseTimes = found.filter(
    ({ requirement }) => requirement.data.kind === 'response-time',
  );
  return panels([
    ...operationsPanel(spec, worstFirst(responseTimes)),
    breachesPanel(spec, found),
    upcomingPanel(spec),
    blindSpotsPanel(spec, pathOf),
    ...triggersPanel(spec, found),
    ...budgetsPanel(spec),
    ...storagePanel(spec),
  ]);
}
