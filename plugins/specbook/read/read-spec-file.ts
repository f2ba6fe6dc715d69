/** spec.yaml → the specification itself and the words of its vocabularies. */
import type { z } from 'zod';
import type { AnyStated } from '../model/stated-item.ts';
import type { Source, SpecInfo } from '../model/item.ts';
import { KINDS, VOCABULARY_KINDS, type VocabularyKind } from '../model/kinds.ts';
import type { Problem } from '../model/problem.ts';
import { SpecSchema } from '../schema/spec.ts';
import { entryOf, toRaw } from './yaml/positioned.ts';
import type { StatedOpenApi } from './openapi/read-openapi.ts';
import { positionOf, problemOf, sourceOf, type SourceFile } from './source-file.ts';
import { validate } from './validate/validate.ts';

/** What spec.yaml says. */
export interface ReadSpecFile {
  /** Undefined when title or revision cannot be read. */
  info?: SpecInfo;
  /** The place of spec.yaml's own keys. */
  infoSource?: Source;
  /** The OpenAPI document that it names, whatever else is wrong with it. */
  openapi?: StatedOpenApi;
  items: AnyStated[];
  /** Vocabularies that are listed, and therefore checked. */
  listed: Set<VocabularyKind>;
  problems: Problem[];
}

const VOCABULARY_NAMES = new Set<string>(VOCABULARY_KINDS.map((kind) => KINDS[kind].collection));

/** The keys of the specification itself: all but its vocabularies. */
function infoOf(data: z.output<typeof SpecSchema>): SpecInfo {
  const own = Object.entries(data).filter(([key]) => !VOCABULARY_NAMES.has(key));
  return Object.fromEntries(own) as unknown as SpecInfo;
}

/** Reads spec.yaml; keys with errors are left out, so that the rest can be shown. */
export function readSpecFile(file: SourceFile): ReadSpecFile {
  const result: ReadSpecFile = {
    items: [],
    listed: new Set(),
    problems: file.findings.map((finding) => problemOf(file, finding)),
  };
  const { root } = file;
  if (!root) return result;
  const openapi = entryOf(root, 'openapi')?.value;
  if (openapi?.kind === 'scalar' && !openapi.empty && openapi.text.trim() !== '')
    result.openapi = { text: openapi.text.trim(), place: positionOf(file, openapi.start) };
  let validated = validate(SpecSchema, root, 0);
  if (!validated.ok) {
    for (const finding of validated.findings) result.problems.push(problemOf(file, finding));
    const raw = toRaw(root);
    if (raw === null || typeof raw !== 'object' || Array.isArray(raw)) return result;
    const bad = new Set(validated.paths.map((path) => String(path[0])));
    const good = Object.fromEntries(
      Object.entries(raw).filter(([key]) => !bad.has(key) && Object.hasOwn(SpecSchema.shape, key)),
    );
    validated = validate(SpecSchema, root, 0, good);
    if (!validated.ok) return result;
  }
  for (const kind of VOCABULARY_KINDS) {
    const name = KINDS[kind].collection;
    const entry = entryOf(root, name);
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
        source: sourceOf(file, stated.value, stated.keyStart),
      } as AnyStated);
    });
  }
  return { ...result, info: infoOf(validated.data), infoSource: sourceOf(file, root, 0) };
}
