/** One file of a kind's folder → its items. */
import type { AnyStated } from '../model/build.ts';
import { keyOf, NUMBERED_KINDS, type Key, type PathStep } from '../model/item.ts';
import type { Problem } from '../model/problem.ts';
import { ID_PATTERN } from '../schema/scalar.ts';
import type { Finding } from './finding.ts';
import { findItems, type Found } from './find-items.ts';
import { KIND_SCHEMAS, placeFile, type FileKind } from './layout.ts';
import { checkMdx } from './mdx.ts';
import { toRaw, type Raw } from './positioned.ts';
import { problemOf, sourceOf, type SourceFile } from './source-file.ts';
import { validate } from './validate.ts';

/** What was read out of one file. */
export interface ReadItems {
  items: AnyStated[];
  problems: Problem[];
  /** Addresses of items that are in the file, but not in the model. */
  broken: Key[];
}

/** Keys under which an entity or an area holds items of their own: a broken one does not take the others with it. */
const NESTED: Partial<Record<FileKind, string>> = { entity: 'rules', area: 'criteria' };

/** Every word of a file that may be the id of an item which could not be read. */
function possibleIds(text: string): string[] {
  return [...text.matchAll(/^\s*(?:id:\s*)?["']?([A-Za-z0-9_-]+)["']?\s*(?::|$)/gmu)].map(
    (match) => match[1] ?? '',
  );
}

function brokenKeys(file: SourceFile, kind: FileKind, id: string): Key[] {
  const nested = possibleIds(file.text).flatMap((word) =>
    NUMBERED_KINDS.map((numbered) => keyOf(numbered, word)),
  );
  return [keyOf(kind, id), ...nested];
}

function without(raw: Raw, group: string, paths: readonly PathStep[][]): Raw | undefined {
  if (raw === null || typeof raw !== 'object' || Array.isArray(raw)) return undefined;
  const members = raw[group];
  if (
    members === null ||
    typeof members !== 'object' ||
    Array.isArray(members) ||
    !paths.every((path) => path[0] === group && path.length > 1)
  )
    return undefined;
  const bad = new Set(paths.map((path) => String(path[1])));
  const rest = Object.fromEntries(Object.entries(members ?? {}).filter(([key]) => !bad.has(key)));
  return Object.assign(Object.create(null) as Record<string, Raw>, raw, { [group]: rest });
}

function readItem(
  file: SourceFile,
  kind: FileKind,
  { id, node, start }: Found,
  domain: string | undefined,
): ReadItems {
  const result: ReadItems = { items: [], problems: [], broken: [] };
  const report = (finding: Finding): void => void result.problems.push(problemOf(file, finding));
  if (id !== undefined && !ID_PATTERN.test(id)) {
    report({
      offset: start,
      rule: 'invalid-id',
      message: `"${id}" is not an id`,
      hint: 'use letters, digits, - and _ only',
    });
  }
  const raw = toRaw(node);
  let validated = validate(KIND_SCHEMAS[kind], node, start, raw);
  if (!validated.ok) {
    validated.findings.forEach(report);
    const group = NESTED[kind];
    const rest = group === undefined ? undefined : without(raw, group, validated.paths);
    if (group !== undefined && rest !== undefined) {
      for (const path of validated.paths) {
        result.broken.push(keyOf(kind === 'area' ? 'criterion' : 'rule', String(path[1])));
      }
      validated = validate(KIND_SCHEMAS[kind], node, start, rest);
    }
  }
  if (!validated.ok || id === undefined || !ID_PATTERN.test(id)) {
    if (id !== undefined) result.broken.push(keyOf(kind, id), ...nestedIds(kind, raw));
    return result;
  }
  const body = file.body && {
    format: file.body.format,
    text: file.body.text,
    line: file.body.line,
  };
  result.items.push({
    kind,
    id,
    data: validated.data,
    source: sourceOf(file, node, start),
    ...(domain !== undefined && { parent: keyOf('domain', domain) }),
    ...(body && { body }),
  } as AnyStated);
  return result;
}

/** Addresses of the items inside an item that could not be read. */
function nestedIds(kind: FileKind, raw: Raw): Key[] {
  const group = NESTED[kind];
  if (group === undefined || raw === null || typeof raw !== 'object' || Array.isArray(raw))
    return [];
  const members = raw[group];
  if (members === null || typeof members !== 'object') return [];
  return Object.keys(members ?? {}).map((id) => keyOf(kind === 'area' ? 'criterion' : 'rule', id));
}

/** Result files of a run must stand beside its run.yaml. */
function checkResultFiles(
  file: SourceFile,
  item: AnyStated,
  others: ReadonlySet<string>,
): Problem[] {
  if (item.kind !== 'run') return [];
  const folder = file.path.slice(0, file.path.lastIndexOf('/') + 1);
  const problems: Problem[] = [];
  item.data.results.forEach((result, index) => {
    if (result.tool === 'review' || others.has(folder + result.file)) return;
    const isOutside = /^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)/u.test(result.file);
    problems.push({
      ...item.source.locate(['results', index, 'file']),
      severity: 'error',
      rule: isOutside ? 'outside-content' : 'missing-file',
      message: isOutside
        ? `"${result.file}" leads out of the folder of the run`
        : `there is no file "${result.file}" beside run.yaml`,
      hint: isOutside
        ? 'copy the file beside run.yaml and name it alone'
        : `add ${folder}${result.file}, or correct the name`,
    });
  });
  return problems;
}

/** Reads all items of a file. */
export async function readItems(file: SourceFile, others: ReadonlySet<string>): Promise<ReadItems> {
  const result: ReadItems = {
    items: [],
    problems: file.findings.map((finding) => problemOf(file, finding)),
    broken: [],
  };
  const place = placeFile(file.path);
  if (!place.ok) {
    return {
      ...result,
      problems: [
        problemOf(file, {
          offset: 0,
          rule: 'unknown-file',
          message: place.message,
          hint: place.hint,
        }),
      ],
    };
  }
  if (file.body?.format === 'mdx') {
    for (const finding of await checkMdx(file.body.text, file.body.offset))
      result.problems.push(problemOf(file, finding));
  }
  if (!file.root) {
    result.broken.push(...brokenKeys(file, place.kind, place.id));
    return result;
  }
  const isMarkdown = /\.mdx?$/u.test(file.path);
  const { found, findings } = place.many
    ? findItems(place.kind, file.root, isMarkdown)
    : { found: [{ id: place.id, node: file.root, start: 0 }], findings: [] };
  for (const finding of findings) result.problems.push(problemOf(file, finding));
  if (findings.length > 0) result.broken.push(...brokenKeys(file, place.kind, place.id));
  for (const one of found) {
    const read = readItem(file, place.kind, one, place.domain);
    for (const item of read.items) read.problems.push(...checkResultFiles(file, item, others));
    result.items.push(...read.items);
    result.problems.push(...read.problems);
    result.broken.push(...read.broken);
  }
  return result;
}
