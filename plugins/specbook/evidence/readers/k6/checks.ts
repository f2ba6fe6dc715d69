/** Checks of a k6 script, which stand beside its metrics. */
import type { Series } from '../../../model/verdicts/measurement.ts';
import type { JsonNode } from '../../format/json.ts';
import { plainNumber, seriesOf, share } from '../../quantities.ts';

/** The members of a list, or of an object by name: shape B has lists where shape A has objects. */
function members(node: JsonNode): JsonNode[] {
  if (node.missing) return [];
  return node.isList ? node.list() : node.entries().map(([, member]) => member);
}

/**
 * Shares of passed checks as the series `checks{check:name}`, which is how a threshold of k6 names them. Checks of one
 * name in several groups are one series, as they are in k6. Takes `root_group`, or `results.checks`.
 */
export function checksOf(root: JsonNode): Map<string, Series> {
  const counts = new Map<string, { passes: number; all: number }>();
  const groups = [root];
  for (let group = groups.pop(); group; group = groups.pop()) {
    if (group.missing) continue;
    const results = group.at('results');
    for (const check of members(results.missing ? group.at('checks') : results)) {
      const name = `checks{check:${check.at('name').text()}}`;
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
      ['ratio', all === 0 ? undefined : share(passes / all)],
      ['count', plainNumber(all)],
    ] as const;
    series.set(name, seriesOf(name, false, values));
  }
  return series;
}
