/** One file of a kind's folder → its items. */
import type { z } from 'zod';
import type { AnyStated } from '../model/stated-item.ts';
import { keyOf, type Key } from '../model/item.ts';
import { hasOwnId, KINDS, KINDS_WITH_IDS, nestedKinds, type FileKind } from '../model/kinds.ts';
import type { Problem } from '../model/problem.ts';
import { plainKey } from '../schema/keyed.ts';
import { ID_PATTERN } from '../schema/scalar.ts';
import type { Finding } from './finding.ts';
import { findItems, type Found } from './find-items.ts';
import { placeFile } from './layout.ts';
import { checkMdx } from './mdx/mdx.ts';
import type { Asked } from './mdx/mdx-imports.ts';
import { toRaw, type Positioned, type Raw } from './yaml/positioned.ts';
import { problemOf, sourceOf, type SourceFile } from './source-file.ts';
import { recover, without } from './validate/recover.ts';
import { validate, type Invalid } from './validate/validate.ts';

/** What was read out of one file. */
export interface ReadItems {
  items: AnyStated[];
  problems: Problem[];
  /** Addresses of items that are in the file, but not in the model. */
  broken: Key[];
  /** Items with errors, with stand-ins for what is wrong; not for the model. */
  salvaged: AnyStated[];
  /** Files that its MDX asks for; whether they are there may change while this file does not. */
  asked: readonly Asked[];
}

function nothing(): ReadItems {
  return { items: [], problems: [], broken: [], salvaged: [], asked: [] };
}

/** The kind of the members that an item holds under ids of their own: a broken one does not take the others with it. */
function memberKind(kind: FileKind) {
  return nestedKinds(kind).find(hasOwnId);
}

/** Every word of a file that may be the id of an item which could not be read. */
function possibleIds(text: string): string[] {
  return [...text.matchAll(/^\s*(?:id:\s*)?["']?([A-Za-z0-9_-]+)["']?\s*(?::|$)/gmu)].map(
    (match) => match[1] ?? '',
  );
}

function brokenKeys(file: SourceFile, kind: FileKind, id: string): Key[] {
  const nested = possibleIds(file.text).flatMap((word) =>
    KINDS_WITH_IDS.map((known) => keyOf(known, word)),
  );
  return [keyOf(kind, id), ...nested];
}

function readItem(
  file: SourceFile,
  kind: FileKind,
  { id, node, start }: Found,
  domain: string | undefined,
): ReadItems {
  const result = nothing();
  const report = (finding: Finding): void => void result.problems.push(problemOf(file, finding));
  if (id !== undefined && !ID_PATTERN.test(id)) {
    report({
      offset: start,
      rule: 'invalid-id',
      message: `"${id}" is not an id`,
      hint: 'use the letters a to z, digits, - and _ only',
    });
  }
  const schema: z.ZodType = KINDS[kind].schema;
  const isNamed = id !== undefined && ID_PATTERN.test(id);
  const body = file.body && {
    format: file.body.format,
    text: file.body.text,
    line: file.body.line,
  };
  const itemOf = (data: unknown, tree: Positioned): AnyStated =>
    ({
      kind,
      id,
      data,
      source: sourceOf(file, tree, start),
      ...(domain !== undefined && { parent: keyOf('domain', domain) }),
      ...(body && { body }),
    }) as AnyStated;

  const validated = validate(schema, node, start);
  if (validated.ok && isNamed) {
    result.items.push(itemOf(validated.data, node));
    return result;
  }
  const rest = validated.ok ? undefined : withoutMembers(kind, node, validated);
  const whole = rest && validate(schema, rest.node, start);
  if (isNamed && rest && whole?.ok) {
    result.items.push(itemOf(whole.data, rest.node));
    result.broken.push(...rest.left);
  } else if (id !== undefined) {
    result.broken.push(keyOf(kind, id), ...nestedIds(kind, toRaw(node)));
  }
  if (validated.ok) return result;
  validated.findings.forEach(report);
  const saved = isNamed ? recover(schema, node, validated) : undefined;
  if (saved) result.salvaged.push(itemOf(saved.data, saved.node));
  return result;
}

/** An entity or an area without the rules or criteria that are wrong, when nothing else is. */
function withoutMembers(
  kind: FileKind,
  node: Positioned,
  { paths, unknown }: Invalid,
): { node: Positioned; left: Key[] } | undefined {
  const member = memberKind(kind);
  const faults = [...paths, ...unknown];
  if (member === undefined) return undefined;
  const group = KINDS[member].within.key;
  if (!faults.every(([key, name]) => key === group && name !== undefined)) return undefined;
  const members = faults.map((path) => path.slice(0, 2));
  const left = members.map(([, name]) => keyOf(member, plainKey(String(name))));
  return { node: without(node, members), left };
}

/** Addresses of the items inside an item that could not be read. */
function nestedIds(kind: FileKind, raw: Raw): Key[] {
  const member = memberKind(kind);
  if (member === undefined || raw === null || typeof raw !== 'object' || Array.isArray(raw))
    return [];
  const members = raw[KINDS[member].within.key];
  if (typeof members !== 'object' || members === null) return [];
  return Object.keys(members).map((id) => keyOf(member, id));
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

/** An item without its prose. */
export function withoutBody({ body: _, ...item }: AnyStated): AnyStated {
  return item;
}

/** Reads all items of a file. */
export async function readItems(file: SourceFile, others: ReadonlySet<string>): Promise<ReadItems> {
  const result: ReadItems = {
    ...nothing(),
    problems: file.findings.map((finding) => problemOf(file, finding)),
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
  const mdx =
    file.body?.format === 'mdx' ? await checkMdx(file.body.text, file.body.offset) : undefined;
  const faults = mdx?.findings ?? [];
  for (const finding of faults) result.problems.push(problemOf(file, finding));
  result.asked = mdx?.asked ?? [];
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
    // Prose that does not compile would stop the build of a preview; what it refers to is checked all the same.
    if (faults.length > 0) result.salvaged.push(...read.items);
    result.items.push(...(faults.length > 0 ? read.items.map(withoutBody) : read.items));
    result.problems.push(...read.problems);
    result.broken.push(...read.broken);
    result.salvaged.push(...read.salvaged);
  }
  return result;
}
