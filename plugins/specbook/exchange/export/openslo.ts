/**
 * Performance requirements as OpenSLO v1: one Service for each service, one SLO for each target.
 *
 * @see https://github.com/OpenSLO/OpenSLO/tree/main (v1)
 */
import { describeTarget, labelOfTarget } from '../../model/performance/requirement-words.ts';
import { stringify } from 'yaml';
import type { Item } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { deriveObjectives, type Objective } from './objective.ts';
import { commentLines, fileHeader, type Exported, type Omission } from './omission.ts';
import { toSingleLine } from './one-line.ts';
import { OPENTELEMETRY_METRICS, requestCount, type RequestMetrics } from './promql.ts';
import { createResourceNames } from './resource-name.ts';
import { buildWindow, type OpenSloWindow } from './openslo-window.ts';

/** Default file name. */
export const OPENSLO_FILE = 'openslo.yaml';

const ABOUT = [
  'A latency percentile is a ratio: p95 at most 250 ms means that 95 % of requests take at most 250 ms. Availability is the',
  'ratio of requests without a status 5xx. The queries are PromQL over the histogram of --metric, in seconds (default: the',
  'one of OpenTelemetry), which needs a bucket boundary at each latency target. The default window is 30 days; periods of the calendar begin at',
  'midnight UTC.',
];

/** Limit of OpenSLO, in characters. */
const LONGEST_DESCRIPTION = 1050;

function joinDescription(...texts: readonly (string | undefined)[]): string {
  const stated = texts.filter((text) => text !== undefined).map((text) => toSingleLine(text));
  const whole = stated.join(' ');
  return whole.length <= LONGEST_DESCRIPTION
    ? whole
    : `${whole.slice(0, LONGEST_DESCRIPTION - 1)}…`;
}

/** Resource name and display name. */
interface Named {
  name: string;
  displayName: string;
}

function query(text: string): object {
  return { metricSource: { type: 'Prometheus', spec: { query: text } } };
}

function buildSlo(
  objective: Objective,
  { name, displayName }: Named,
  service: string,
  { metrics, window }: { metrics: RequestMetrics; window: OpenSloWindow },
): object {
  const { requirement, target, share } = objective;
  const { id, data, title } = requirement;
  const labels = { category: data.category, owner: data.owner, status: data.status };
  return {
    apiVersion: 'openslo/v1',
    kind: 'SLO',
    metadata: {
      name,
      displayName,
      labels: Object.fromEntries(Object.entries(labels).filter(([, value]) => value !== undefined)),
      annotations: { 'specbook/requirement': id, 'specbook/target': target.id },
    },
    spec: {
      description: joinDescription(
        `${title}: ${describeTarget({}, target)}.`,
        data.statement,
        data.rationale,
      ),
      service,
      indicator: {
        metadata: { name: `${name.slice(0, 59).replace(/-+$/u, '')}-sli` },
        spec: {
          ratioMetric: {
            counter: true,
            good: query(requestCount(objective, 'good', metrics)),
            total: query(requestCount(objective, 'total', metrics)),
          },
        },
      },
      timeWindow: [window],
      budgetingMethod: 'Occurrences',
      objectives: [{ displayName: toSingleLine(describeTarget({}, target)), target: share }],
    },
  };
}

function buildService(name: string, displayName: string, service?: Item<'service'>): object {
  return {
    apiVersion: 'openslo/v1',
    kind: 'Service',
    metadata: { name, displayName: toSingleLine(displayName) },
    spec: { description: joinDescription(service?.data.purpose ?? displayName) },
  };
}

/**
 * Writes the objectives as YAML documents.
 *
 * @example exportOpenSlo(spec).text // 'apiVersion: openslo/v1 …'
 */
export function exportOpenSlo(
  spec: Spec,
  metrics: RequestMetrics = OPENTELEMETRY_METRICS,
): Exported {
  const { objectives, omitted: inexpressible } = deriveObjectives(spec);
  const omitted: Omission[] = [...inexpressible];
  const nameOfService = createResourceNames();
  const nameOfObjective = createResourceNames();
  const services = new Map<string, { name: string; object: object }>();
  const serviceFor = (id: string | undefined): string => {
    const key = id ?? '';
    const known = services.get(key);
    if (known) return known.name;
    const item = id === undefined ? undefined : spec.items.get(`service:${id}`);
    const service = item?.kind === 'service' ? item : undefined;
    // A requirement without a service covers the platform.
    const name = nameOfService(id ?? spec.info.title);
    const object = buildService(name, service?.title ?? id ?? spec.info.title, service);
    services.set(key, { name, object });
    return name;
  };
  const slos = objectives.flatMap((objective) => {
    const { requirement, target } = objective;
    const window = buildWindow(objective.window);
    if (window === undefined) {
      const statement = `${describeTarget({}, target)}, over ${objective.window?.text ?? ''}`;
      const reason = 'a window must be a whole number of minutes or more; OpenSLO has no seconds';
      omitted.push({ requirement, statement, reason });
      return [];
    }
    const name = nameOfObjective(`${requirement.id} ${target.id}`);
    const displayName = toSingleLine(`${requirement.id} ${labelOfTarget({}, target)}`);
    const service = serviceFor(requirement.data.service);
    return [buildSlo(objective, { name, displayName }, service, { metrics, window })];
  });
  const head = fileHeader(spec, {
    title: 'Service-level objectives',
    about: ABOUT,
    omitted,
    expressed: slos.length,
  });
  const documents = [...[...services.values()].map(({ object }) => object), ...slos].map((object) =>
    stringify(object, { lineWidth: 0, compat: 'yaml-1.1' }),
  );
  return {
    text: `${commentLines('#', head)}\n${documents.map((text) => `---\n${text}`).join('')}`,
    expressed: slos.length,
    omitted,
  };
}
