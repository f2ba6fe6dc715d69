/** The files of a specification out of its `spec.json`. */
import type { Kind } from '../../../model/item.ts';
import { ALL_KINDS, isVocabulary } from '../../../model/kind-lists.ts';
import { definitionOf } from '../../../model/kinds.ts';
import { counted } from '../../export/exported-format.ts';
import type { Loss } from '../catalogue.ts';
import type { ImportedEntity, ImportedFile, ImportedItem, ImportedSpec } from '../imported-spec.ts';
import { isPlainMap, type PlainMap, type PlainValue } from '../plain-data.ts';
import { statedMap } from './stated-data.ts';

/** An item of `spec.json`. */
export interface JsonItem {
  kind: string;
  id: string;
  parent?: string;
  implied?: boolean;
  source: { file: string };
  data: Readonly<Record<string, unknown>>;
  body?: { format: string; text: string };
}

/** What an import reads of `spec.json`. */
export interface JsonSpec {
  format: string;
  info: Readonly<Record<string, unknown>>;
  items: Readonly<Record<string, JsonItem>>;
}

/** True for a path that stays in the content folder, on any system. */
function isInside(path: string): boolean {
  return path.split('/').every((step) => /^[^\\:]+$/u.test(step) && !/^\.{1,2}$/u.test(step));
}

const isKind = (kind: string): kind is Kind => (ALL_KINDS as readonly string[]).includes(kind);

/** Items that stand in files of their own or in `spec.yaml`; parts are in the data of what they are part of. */
function statedItems({ items }: JsonSpec): (JsonItem & { kind: Kind })[] {
  return Object.values(items).filter(
    (item): item is JsonItem & { kind: Kind } =>
      isKind(item.kind) && item.implied !== true && definitionOf(item.kind).within === undefined,
  );
}

function infoOf(spec: JsonSpec, items: readonly (JsonItem & { kind: Kind })[]): PlainMap {
  const info = statedMap(spec.info);
  // The document is not in `spec.json`.
  info.delete('openapi');
  for (const { kind, id, data } of items) {
    if (!isVocabulary(kind)) continue;
    const { collection } = definitionOf(kind);
    const listed = info.get(collection);
    const map: PlainMap = isPlainMap(listed) ? listed : new Map<string, PlainValue>();
    const stated = statedMap(data);
    stated.delete('id');
    map.set(id, stated);
    info.set(collection, map);
  }
  return info;
}

/** A file of one item, or of several by their ids. */
function addToFile(
  files: Map<string, ImportedFile>,
  { source, id, data, body }: JsonItem,
  holdsOne: boolean,
): void {
  const stated = statedMap(data);
  if (holdsOne || body !== undefined || stated.has('id')) {
    files.set(source.file, { path: source.file, data: stated, ...(body && { body: body.text }) });
    return;
  }
  const file = files.get(source.file) ?? { path: source.file, data: new Map() };
  file.data.set(id, stated);
  files.set(source.file, file);
}

/**
 * What the files of a specification said.
 *
 * @param existing paths of files that are there, which stay as they are
 */
export function specOfJson(spec: JsonSpec, existing: ReadonlySet<string>): ImportedSpec {
  const items = statedItems(spec);
  const entities: ImportedEntity[] = [];
  const enums: ImportedItem[] = [];
  const files = new Map<string, ImportedFile>();
  const losses: Loss[] = [];
  for (const item of items) {
    const { kind, id, source, data, body } = item;
    if (isVocabulary(kind) || kind === 'run') continue;
    if (!isInside(source.file) || !isInside(id))
      losses.push({ what: `${kind} ${id}: its file would be outside of the content folder` });
    else if (kind === 'entity' && body?.format !== 'mdx')
      entities.push({
        id,
        data: statedMap(data),
        domain: item.parent?.replace(/^domain:/u, '') ?? '',
        ...(body && { body: body.text }),
      });
    else if (kind === 'enum' && !body) enums.push({ id, data: statedMap(data) });
    else addToFile(files, item, kind === 'entity' || kind === 'enum' || kind === 'area');
  }
  for (const { kind, id, body } of items)
    if (body?.format === 'mdx' && /^import\s/mu.test(body.text))
      losses.push({ what: `files that the body of ${kind} ${id} imports` });
  const runs = items.filter(({ kind }) => kind === 'run');
  if (runs.length > 0)
    losses.push({
      what: `${counted(runs.length, 'test run')}: the result files are not in spec.json`,
    });
  const { openapi } = spec.info;
  if (typeof openapi === 'string') losses.push({ what: `the OpenAPI document ${openapi}` });
  for (const { path } of files.values())
    if (existing.has(path)) losses.push({ what: `${path} exists already, and stays as it is` });
  return {
    info: infoOf(spec, items),
    entities,
    enums,
    files: [...files.values()],
    guesses: [],
    losses,
  };
}
