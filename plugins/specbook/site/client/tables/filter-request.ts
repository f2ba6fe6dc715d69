/** What the address asks for. */
import type { Strings } from '../../../i18n/index.ts';
import { queryParameter } from '../address.ts';
import type { FilterControl, FilterControls } from './filter-controls.ts';

type Words = Strings['tables'];
type FilterName = keyof Words['unknown'];

/** The request of an address. */
export interface FilterRequest {
  /** It asks for a filter of the page. */
  isFiltered: boolean;
  /** What is said of values that no filter has. */
  unknown: readonly string[];
}

/** More values than these are not listed in a sentence. */
const MOST_LISTED = 8;

/** Chooses what the address asks for: `?verdict=missed`, `?verdict=Breached,stale`. */
export function readRequest({ filters }: FilterControls, t: Words): FilterRequest {
  const unknown: string[] = [];
  let isFiltered = false;
  for (const name of Object.keys(t.unknown) as FilterName[]) {
    const requested = queryParameter(name)?.split(',') ?? [];
    const filter = filters.find((one) => one.name === name);
    const codes = requested.map((value) => ({ value, code: filter && codeOf(filter, value) }));
    for (const { value, code } of codes)
      if (code === undefined) unknown.push(describeUnknown(name, value, filter, t));
    const known = codes.flatMap(({ code }) => code ?? []);
    if (!filter || known.length === 0) continue;
    filter.select(known);
    isFiltered = true;
  }
  return { isFiltered, unknown };
}

function describeUnknown(
  name: FilterName,
  value: string,
  filter: FilterControl | undefined,
  t: Words,
): string {
  const labels = [...(filter?.labels.values() ?? [])];
  const says = t.unknown[name]({ value });
  if (labels.length === 0 || labels.length > MOST_LISTED) return says;
  return `${says} ${t.knownValues({ values: labels.join(', ') })}`;
}

/** The code of a value: people may write the label that they read. */
function codeOf({ labels }: FilterControl, value: string): string | undefined {
  if (labels.has(value)) return value;
  const wanted = slugOf(value);
  return [...labels].find(([code, label]) => [code, label].map(slugOf).includes(wanted))?.[0];
}

/** @example slugOf('Not measured') // 'not-measured' */
function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '');
}
