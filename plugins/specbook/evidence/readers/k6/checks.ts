/** Checks of a k6 script. */
import type { Series } from '../../../model/verdicts/measurement.ts';
import type { JsonNode } from '../../format/json.ts';
import { COUNTS_SUCCESSES, countQuantity, createSeries, ratioQuantity } from '../../series.ts';

/** Members of a list or an object: `handleSummary` writes lists where `--summary-export` writes objects. */
function members(node: JsonNode): JsonNode[] {
  if (node.isMissing) return [];
  return node.isList ? node.list() : node.entries().map(([, member]) => member);
}

/**
 * Ratios of passed checks as series `checks{check:name}`, named as in k6 thresholds. Checks of the same name in several
 * groups form one series, as in k6.
 *
 * @param root `root_group` or `results.checks`
 */
export function readChecks(root: JsonNode): Map<string, Series> {
  const counts = new Map<string, { passes: number; all: number }>();
  const groups = [root];
  for (let group = groups.pop(); group; group = groups.pop()) {
    if (group.isMissing) continue;
    const results = group.at('results');
    for (const check of members(results.isMissing ? group.at('checks') : results)) {
      const name = `checks{check:${check.at('name').string()}}`;
      const passes = check.at('passes').number();
      const sum = counts.get(name) ?? { passes: 0, all: 0 };
      sum.passes += passes;
      sum.all += passes + check.at('fails').number();
      counts.set(name, sum);
    }
    groups.push(...members(group.at('groups')));
  }
  const series = new Map<string, Series>();
  for (const [name, { passes, all }] of counts) {
    const values = [
      ['ratio', all === 0 ? undefined : ratioQuantity(passes / all)],
      ['count', countQuantity(all)],
    ] as const;
    series.set(name, createSeries(name, false, values, COUNTS_SUCCESSES));
  }
  return series;
}
