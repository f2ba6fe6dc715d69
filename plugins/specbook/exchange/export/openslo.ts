/**
 * Performance requirements as service-level objectives of OpenSLO v1: one object for each service, one for each target.
 *
 * @see https://github.com/OpenSLO/OpenSLO/tree/main (v1)
 */
import { stringify } from 'yaml';
import type { Item } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { objectivesOf, type Objective } from './objective.ts';
import { comment, headOf, type Exported, type Omission } from './omission.ts';
import { oneLine } from './one-line.ts';
import { OPENTELEMETRY_METRICS, requestsOf, type RequestMetrics } from './promql.ts';
import { resourceNames } from './resource-name.ts';
import { windowShorthand } from './openslo-window.ts';

/** Name of the file when only a folder is named. */
export const OPENSLO_FILE = 'openslo.yaml';

const ABOUT = [
  'A percentile of a latency stands as a share: that the 95th is at most 250 ms says that 95 % of requests take no longer.',
  'An availability counts requests: the share of those that did not fail with a status from 500 on. The queries are PromQL',
  "over the histogram that --metric names, in seconds, with a bucket that ends at each bound; it is OpenTelemetry's unless",
  'stated. A window that no requirement states is 30 days.',
];

/** OpenSLO allows so many characters. */
const LONGEST_DESCRIPTION = 1050;

function description(...texts: readonly (string | undefined)[]): string {
  const stated = texts.filter((text) => text !== undefined).map((text) => oneLine(text));
  const whole = stated.join(' ');
  return whole.length <= LONGEST_DESCRIPTION
    ? whole
    : `${whole.slice(0, LONGEST_DESCRIPTION - 1)}…`;
}

/** A name of a resource, and how people call it. */
interface Named {
  name: string;
  displayName: string;
}

function query(text: string): object {
  return { metricSource: { type: 'Prometheus', spec: { query: text } } };
}

function sloOf(
  objective: Objective,
  { name, displayName }: Named,
  service: string,
  { metrics, window }: { metrics: RequestMetrics; window: string },
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
      description: description(`${title}: ${target.words}.`, data.statement, data.rationale),
      service,
      indicator: {
        metadata: { name: `${name.slice(0, 59).replace(/-+$/u, '')}-sli` },
        spec: {
          ratioMetric: {
            counter: true,
            good: query(requestsOf(objective, 'good', metrics)),
            total: query(requestsOf(objective, 'total', metrics)),
          },
        },
      },
      timeWindow: [{ duration: window, isRolling: true }],
      budgetingMethod: 'Occurrences',
      objectives: [{ displayName: oneLine(target.words), target: share }],
    },
  };
}

function serviceOf(name: string, displayName: string, service?: Item<'service'>): object {
  return {
    apiVersion: 'openslo/v1',
    kind: 'Service',
    metadata: { name, displayName: oneLine(displayName) },
    spec: { description: description(service?.data.purpose ?? displayName) },
  };
}

/**
 * The objectives as YAML documents.
 *
 * @example exportOpenSlo(spec).text // 'apiVersion: openslo/v1 …'
 */
export function exportOpenSlo(
  spec: Spec,
  metrics: RequestMetrics = OPENTELEMETRY_METRICS,
): Exported {
  const { objectives, omitted: inexpressible } = objectivesOf(spec);
  const omitted: Omission[] = [...inexpressible];
  const nameOfService = resourceNames();
  const nameOfObjective = resourceNames();
  const services = new Map<string, { name: string; object: object }>();
  const serviceFor = (id: string | undefined): string => {
    const key = id ?? '';
    const known = services.get(key);
    if (known) return known.name;
    const item = id === undefined ? undefined : spec.items.get(`service:${id}`);
    const service = item?.kind === 'service' ? item : undefined;
    // What names no service holds for the platform.
    const name = nameOfService(id ?? spec.info.title);
    const object = serviceOf(name, service?.title ?? id ?? spec.info.title, service);
    services.set(key, { name, object });
    return name;
  };
  const slos = objectives.flatMap((objective) => {
    const { requirement, target } = objective;
    const window = windowShorthand(objective.window);
    if (window === undefined) {
      const words = `counted over ${objective.window?.text ?? ''}`;
      const why = 'a window is a whole number of minutes or more, and seconds cannot be written';
      omitted.push({ requirement, words: `${target.words}, ${words}`, why });
      return [];
    }
    const name = nameOfObjective(`${requirement.id} ${target.id}`);
    const displayName = oneLine(`${requirement.id} ${target.label}`);
    const service = serviceFor(requirement.data.service);
    return [sloOf(objective, { name, displayName }, service, { metrics, window })];
  });
  const head = headOf(spec, { what: 'Service-level objectives', about: ABOUT, omitted });
  const documents = [...[...services.values()].map(({ object }) => object), ...slos].map((object) =>
    stringify(object, { lineWidth: 0, compat: 'yaml-1.1' }),
  );
  return {
    text: `${comment('#', head)}\n${documents.map((text) => `---\n${text}`).join('')}`,
    expressed: slos.length,
    omitted,
  };
}
