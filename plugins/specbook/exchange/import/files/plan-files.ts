/** Plans an import: which files are new, which change, and what of them. Nothing is overwritten. */
import type { ImportedItem, ImportedSpec } from '../imported-spec.ts';
import { mapAt, textAt, type PlainMap } from '../plain-data.ts';
import { editContentFile } from './content-file.ts';
import { mergeEnum } from './merge-enum.ts';
import { mergeDatabase, mergeEntity, type ItemChange } from './merge-item.ts';
import type { ExistingFile, ExistingSpec } from './read-existing.ts';
import { renderFile } from './render-yaml.ts';

/** A file that an import writes. */
export interface PlannedFile {
  path: string;
  action: 'create' | 'update' | 'deprecate';
  /** Its text now; undefined for a new file. */
  before: string | undefined;
  after: string;
  /** What changes, in a few words each. */
  changes: string[];
}

/** Options of {@link planFiles}. */
export interface PlanOptions {
  /** What exists already, described as a source would: what is equal there is not changed. */
  baseline?: ImportedSpec | undefined;
  /** The source holds the whole database: what it does not hold is gone. Else, what exists stays as it is. */
  isComplete?: boolean;
}

function updated(
  { path }: ExistingFile,
  changes: readonly ItemChange[],
  { texts }: ExistingSpec,
  action: PlannedFile['action'] = 'update',
): PlannedFile[] {
  const before = texts.get(path) ?? '';
  const after = editContentFile(path, before, changes);
  if (after === before) return [];
  return [{ path, action, before, after, changes: changes.map(({ what }) => what) }];
}

function created(path: string, data: PlainMap, body?: string): PlannedFile {
  const yaml = renderFile(data);
  const after = body === undefined ? yaml : `---\n${yaml}---\n\n${body.trim()}\n`;
  return { path, action: 'create', before: undefined, after, changes: [] };
}

const byId = (items: readonly ImportedItem[] | undefined) =>
  new Map((items ?? []).map(({ id, data }) => [id, data]));

function deprecate(file: ExistingFile, existing: ExistingSpec): PlannedFile[] {
  const status = textAt(file.data, 'status');
  // What is planned is not in the database yet.
  if (status === 'deprecated' || status === 'draft' || status === 'proposed') return [];
  const change = { path: ['status'], value: 'deprecated', after: 'name', what: 'gone: deprecated' };
  return updated(file, [change], existing, 'deprecate');
}

function planInfo(
  imported: ImportedSpec,
  existing: ExistingSpec,
  { baseline, isComplete }: { baseline: PlainMap | undefined; isComplete: boolean },
): PlannedFile[] {
  const { info } = existing;
  if (!info) return [created('spec.yaml', imported.info)];
  const newDomains = [...mapAt(imported.info, 'domains')].filter(
    ([id]) => info.data.has('domains') && !mapAt(info.data, 'domains').has(id),
  );
  const changes = [
    ...(isComplete ? mergeDatabase(info.data, imported.info, baseline) : []),
    ...newDomains.map(([id, value]) => ({
      path: ['domains', id],
      value,
      what: `new domain ${id}`,
    })),
  ];
  return updated(info, changes, existing);
}

/** Plans all files of an import, sorted by path. */
export function planFiles(
  imported: ImportedSpec,
  existing: ExistingSpec,
  { baseline, isComplete = true }: PlanOptions = {},
): PlannedFile[] {
  const known = byId(baseline?.entities);
  const entities = imported.entities.flatMap(({ id, domain, data, body }) => {
    const file = existing.entities.get(id);
    if (file && !isComplete) return [];
    const type = body === undefined ? 'yaml' : 'md';
    return file
      ? updated(file, mergeEntity(file.data, data, known.get(id)), existing)
      : [created(`entities/${domain}/${id}.${type}`, data, body)];
  });
  const enums = imported.enums.flatMap(({ id, data }) => {
    const file = existing.enums.get(id);
    if (file && !isComplete) return [];
    return file
      ? updated(file, mergeEnum(file.data, data), existing)
      : [created(`enums/${id}.yaml`, data)];
  });
  const [entityIds, enumIds] = [byId(imported.entities), byId(imported.enums)];
  const gone = [
    ...[...existing.entities.values()].filter(({ id }) => !entityIds.has(id)),
    ...[...existing.enums.values()].filter(({ id }) => !enumIds.has(id)),
  ].flatMap((file) => (isComplete ? deprecate(file, existing) : []));
  const others = imported.files
    .filter(({ path }) => !existing.texts.has(path))
    .map(({ path, data, body }) => created(path, data, body));
  return [
    ...planInfo(imported, existing, { baseline: baseline?.info, isComplete }),
    ...entities,
    ...enums,
    ...gone,
    ...others,
  ].sort((one, other) => (one.path < other.path ? -1 : 1));
}
