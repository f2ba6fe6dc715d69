/** What of an existing enum changes so that it has the values of the imported one. */
import { isPlainList, scalarText, type PlainMap, type PlainValue } from '../plain-data.ts';
import { mergeMap, type ItemChange } from './merge-item.ts';

/** Changes of an enum: new values, and those that are gone. */
export function mergeEnum(existing: PlainMap, incoming: PlainMap): ItemChange[] {
  const changes = mergeMap(
    { existing, incoming, baseline: undefined },
    { structure: ['type'], documented: 'purpose' },
    [],
    '',
  );
  const before = valueMap(existing.get('values'));
  const after = valueMap(incoming.get('values'));
  const added = [...after].filter(([value]) => !before.has(value));
  const lost = [...before].filter(
    ([name, value]) => !after.has(name) && !(value instanceof Map && value.has('status')),
  );
  if (added.length === 0 && lost.length === 0) return changes;
  const what = [
    ...added.map(([name]) => `new value ${name}`),
    ...lost.map(([name]) => `value ${name} is gone: deprecated`),
  ].join(', ');
  if (isPlainList(existing.get('values'))) {
    const values =
      lost.length === 0
        ? [...before.keys(), ...added.map(([name]) => name)]
        : new Map([...before, ...added, ...lost.map(deprecated)]);
    return [...changes, { path: ['values'], value: values, what }];
  }
  return [
    ...changes,
    ...added.map(([name, value]) => ({ path: ['values', name], value, what: `new value ${name}` })),
    ...lost.map((entry) => {
      const [name, value] = deprecated(entry);
      return { path: ['values', name], value, what: `value ${name} is gone: deprecated` };
    }),
  ];
}

function valueMap(values: PlainValue | undefined): PlainMap {
  if (values instanceof Map) return values;
  const list = isPlainList(values) ? values : [];
  return new Map(list.map((value) => [scalarText(value), new Map<string, never>()]));
}

function deprecated([name, value]: [string, PlainValue]): [string, PlainMap] {
  const data: PlainMap = value instanceof Map ? value : new Map([['description', value]]);
  return [name, new Map([...data, ['status', 'deprecated']])];
}
