/** Reads spec.yaml: the specification itself and its vocabularies. */
import type { z } from 'zod';
import type { AnyStated } from '../model/stated-item.ts';
import { closest } from '../model/closest.ts';
import { ANY_ID, WORDS_OF_BROKEN_SPEC_FILE, type UnreadKeys } from '../model/broken-items.ts';
import { keyOf, type Key, type Source, type SpecInfo } from '../model/item.ts';
import { VOCABULARY_KINDS } from '../model/kind-lists.ts';
import { KINDS, type VocabularyKind } from '../model/kinds.ts';
import type { Problem } from '../model/problem.ts';
import type { SpecSchema } from '../schema/spec.ts';
import { findEntry, toRaw, type Positioned } from './yaml/positioned.ts';
import type { OpenApiReference } from './openapi/read-openapi.ts';
import { toPosition, toProblem, createSource, type SourceFile } from './source-file.ts';
import { CONTENT_SCHEMAS, type ContentSchemas } from './validate/content-schemas.ts';
import { repairIndentation } from './yaml/odd-indentation.ts';
import { validate } from './validate/validate.ts';

/** Content of spec.yaml. */
export interface SpecFileResult {
  /** Undefined if title or revision is invalid. */
  info?: SpecInfo;
  /** Location of its keys. */
  infoSource?: Source;
  /** The OpenAPI document, even if other keys are invalid. */
  openapi?: OpenApiReference;
  items: AnyStated[];
  /** Listed vocabularies; references to them are checked. */
  listed: Set<VocabularyKind>;
  /** Words that it may list where it has errors. */
  broken: readonly Key[];
  /** Its keys that cannot be read. */
  unread: UnreadKeys;
  problems: Problem[];
}

const VOCABULARY_NAMES = new Set<string>(VOCABULARY_KINDS.map((kind) => KINDS[kind].collection));

/** The keys of the specification itself: all but its vocabularies. */
function infoOf(data: z.output<typeof SpecSchema>): SpecInfo {
  const own = Object.entries(data).filter(([key]) => !VOCABULARY_NAMES.has(key));
  return Object.fromEntries(own) as unknown as SpecInfo;
}

/** Reads spec.yaml as it is written. Invalid keys are left out, so that the rest can be displayed. */
export function readSpecFile(
  file: SourceFile,
  { spec: schema }: ContentSchemas = CONTENT_SCHEMAS,
): SpecFileResult {
  const result: SpecFileResult = {
    items: [],
    listed: new Set(),
    broken: WORDS_OF_BROKEN_SPEC_FILE,
    unread: 'all',
    problems: file.diagnostics.map((diagnostic) => toProblem(file, diagnostic)),
  };
  const { root } = file;
  const openapi = openApiOf(file);
  if (openapi) result.openapi = openapi;
  if (!root) return result;
  const unread = new Set<string>();
  let validated = validate(schema, root, 0);
  if (!validated.ok) {
    for (const diagnostic of validated.diagnostics)
      result.problems.push(toProblem(file, diagnostic));
    const raw = toRaw(root);
    if (raw === null || typeof raw !== 'object' || Array.isArray(raw)) return result;
    const keys = Object.keys(schema.shape);
    for (const [key] of validated.paths) unread.add(String(key));
    for (const [key] of validated.unknown) {
      const name = String(key);
      unread.add(Object.hasOwn(schema.shape, name) ? name : (closest(name, keys) ?? name));
    }
    const good = Object.fromEntries(
      Object.entries(raw).filter(([key]) => !unread.has(key) && Object.hasOwn(schema.shape, key)),
    );
    validated = validate(schema, root, 0, good);
    if (!validated.ok) return result;
  }
  for (const kind of VOCABULARY_KINDS) {
    const name = KINDS[kind].collection;
    const entry = findEntry(root, name);
    const list = validated.data[name];
    if (!list || entry?.value.kind !== 'map') continue;
    result.listed.add(kind);
    const { entries } = entry.value;
    list.forEach((data) => {
      const stated = entries.find(({ key }) => key === data.id);
      if (!stated) return;
      result.items.push({
        kind,
        id: data.id,
        data,
        source: createSource(file, stated.value, stated.keyStart),
      } as AnyStated);
    });
  }
  return {
    ...result,
    broken: brokenWords(root, unread),
    unread,
    info: infoOf(validated.data),
    infoSource: createSource(file, root, 0),
  };
}

/** The OpenAPI document, also of a file that cannot be parsed: its path is on one line. */
function openApiOf(file: SourceFile): OpenApiReference | undefined {
  const value = file.root && findEntry(file.root, 'openapi')?.value;
  if (value?.kind === 'scalar' && !value.empty && value.text.trim() !== '')
    return { text: value.text.trim(), position: toPosition(file, value.start) };
  if (file.root) return undefined;
  const line = /^openapi:[ \t]+["']?([^\s"'#]+)/mu.exec(file.text);
  return line?.[1] === undefined
    ? undefined
    : { text: line[1], position: toPosition(file, line.index) };
}

/** Words of vocabularies that have errors. */
function brokenWords(root: Positioned, unread: ReadonlySet<string>): Key[] {
  return VOCABULARY_KINDS.filter((kind) => unread.has(KINDS[kind].collection)).flatMap((kind) => {
    const words = findEntry(root, KINDS[kind].collection)?.value;
    // Absent where its name is misspelt.
    if (words?.kind !== 'map') return [keyOf(kind, ANY_ID)];
    return words.entries.map(({ key }) => keyOf(kind, key));
  });
}

/** Reads spec.yaml; a single line that is indented wrongly is one problem, whatever follows from it. */
export async function readSpecFileRepaired(
  file: SourceFile,
  schemas: ContentSchemas = CONTENT_SCHEMAS,
): Promise<SpecFileResult> {
  const read = readSpecFile(file, schemas);
  const repair = await repairIndentation(file, read.problems, (fixed) =>
    readSpecFile(fixed, schemas),
  );
  return repair ? { ...repair.result, problems: repair.problems } : read;
}
