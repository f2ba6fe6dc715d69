/** Reads the items of one content file. */
import { nestedItems, type AnyStated } from '../model/stated-item.ts';
import { ANY_ID } from '../model/broken-items.ts';
import { keyOf, type Key } from '../model/item.ts';
import { hasOwnId, nestedKinds } from '../model/kind-lists.ts';
import { KINDS, type FileKind } from '../model/kinds.ts';
import type { Problem } from '../model/problem.ts';
import { plainKey } from '../schema/keyed.ts';
import { explainId } from '../schema/identifier.ts';
import type { TextDiagnostic } from './text-diagnostic.ts';
import { findItems, type FoundItem } from './find-items.ts';
import { anyKeys, brokenKeys, possibleKeys } from './broken-keys.ts';
import { locateFile, type ItemLocation, type WrongLocation } from './layout.ts';
import { bodyAddresses, keyAddresses, type StatedAddress } from './addresses.ts';
import { checkMdx } from './mdx/check-mdx.ts';
import type { FileReference } from './mdx/file-references.ts';
import { checkResultFiles } from './result-files.ts';
import { toRaw, type Positioned, type Raw } from './yaml/positioned.ts';
import { toProblem, createSource, type SourceFile } from './source-file.ts';
import { repairIndentation } from './yaml/odd-indentation.ts';
import { recover, removePaths } from './validate/recover.ts';
import { CONTENT_SCHEMAS, type ContentSchemas } from './validate/content-schemas.ts';
import { validate, type ValidationFailure } from './validate/validate.ts';

/** Items and problems of one file. */
export interface ItemsResult {
  items: AnyStated[];
  problems: Problem[];
  /** Keys of items that are in the file, but not in the model because of errors. */
  broken: Key[];
  /** Items with errors, with placeholders for invalid values; used to check references only. */
  recovered: AnyStated[];
  /** Files that its MDX refers to. They may be added or removed without a change of this file. */
  references: readonly FileReference[];
  /** Relative addresses in its prose; likewise. */
  addresses: readonly StatedAddress[];
}

function emptyResult(): ItemsResult {
  return { items: [], problems: [], broken: [], recovered: [], references: [], addresses: [] };
}

/** The kind of the members that an item holds under ids of their own: a broken one does not take the others with it. */
function memberKind(kind: FileKind) {
  return nestedKinds(kind).find(hasOwnId);
}

function readItem(
  file: SourceFile,
  kind: FileKind,
  { id, node, offset: start }: FoundItem,
  { domain, schemas }: { domain: string | undefined; schemas: ContentSchemas },
): ItemsResult {
  const result = emptyResult();
  const report = (diagnostic: TextDiagnostic): void =>
    void result.problems.push(toProblem(file, diagnostic));
  const mistake = id === undefined ? undefined : explainId(id);
  if (mistake) report({ offset: start, rule: 'invalid-id', ...mistake });
  const schema = schemas.of(kind);
  const isNamed = id !== undefined && !mistake;
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
      source: createSource(file, tree, start),
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
    result.broken.push(...rest.removed);
  } else if (id !== undefined) {
    result.broken.push(keyOf(kind, id), ...nestedIds(kind, toRaw(node)));
  }
  if (validated.ok) return result;
  validated.diagnostics.forEach(report);
  if (id !== undefined) result.broken.push(...unreadParts(kind, id, validated));
  const recovered = isNamed ? recover(schema, node, validated) : undefined;
  if (recovered) result.recovered.push(itemOf(recovered.data, recovered.node));
  return result;
}

/** An entity or area without its invalid rules or criteria, if there are no other errors. */
function withoutMembers(
  kind: FileKind,
  node: Positioned,
  { paths, unknown }: ValidationFailure,
): { node: Positioned; removed: Key[] } | undefined {
  const member = memberKind(kind);
  const invalid = [...paths, ...unknown];
  if (member === undefined) return undefined;
  const group = KINDS[member].within.key;
  if (!invalid.every(([key, name]) => key === group && name !== undefined)) return undefined;
  const members = invalid.map((path) => path.slice(0, 2));
  const removed = members.map(([, name]) => keyOf(member, plainKey(String(name))));
  return { node: removePaths(node, members), removed };
}

/** Stands for the parts of an item where none of them can be read, such as fields that are a list. */
function unreadParts(kind: FileKind, id: string, { paths }: ValidationFailure): Key[] {
  return nestedKinds(kind).flatMap((nested) => {
    const isWhole = paths.some((path) => path.length === 1 && path[0] === KINDS[nested].within.key);
    return isWhole && !hasOwnId(nested) ? [keyOf(nested, id)] : [];
  });
}

/** Keys of the items nested in an item that could not be read. */
function nestedIds(kind: FileKind, raw: Raw): Key[] {
  const member = memberKind(kind);
  if (member === undefined) return [];
  if (raw === null || typeof raw !== 'object' || Array.isArray(raw)) return [keyOf(member, ANY_ID)];
  const members = raw[KINDS[member].within.key];
  if (typeof members !== 'object' || members === null) return [];
  return Object.keys(members).map((id) => keyOf(member, id));
}

/** An item without its prose. */
export function withoutBody({ body: _, ...item }: AnyStated): AnyStated {
  return item;
}

/** Problems of MDX that cannot be parsed. */
const UNPARSED: ReadonlySet<string> = new Set(['malformed-mdx', 'too-deep']);

/** Reads all items of a file as it is written. */
export async function readItems(
  file: SourceFile,
  others: ReadonlySet<string>,
  schemas: ContentSchemas = CONTENT_SCHEMAS,
): Promise<ItemsResult> {
  const location = locateFile(file.path);
  if (location.ok) return readItemsAt(file, location, others, schemas);
  return { ...emptyResult(), problems: locationProblems(file, location) };
}

/** What is wrong with the place of a file; a folder that has a wrong name is one mistake, whatever it holds. */
function locationProblems(file: SourceFile, { message, hint, folder }: WrongLocation): Problem[] {
  if (folder !== undefined) return [];
  return [toProblem(file, { offset: 0, rule: 'unknown-file', message, hint })];
}

async function readItemsAt(
  file: SourceFile,
  location: ItemLocation,
  others: ReadonlySet<string>,
  schemas: ContentSchemas,
): Promise<ItemsResult> {
  const result: ItemsResult = {
    ...emptyResult(),
    problems: file.diagnostics.map((diagnostic) => toProblem(file, diagnostic)),
  };
  const mdx =
    file.body?.format === 'mdx' ? await checkMdx(file.body.text, file.body.offset) : undefined;
  const mdxErrors = mdx?.diagnostics ?? [];
  for (const diagnostic of mdxErrors) result.problems.push(toProblem(file, diagnostic));
  result.references = mdx?.references ?? [];
  const isParsed = !mdxErrors.some(({ rule }) => UNPARSED.has(rule));
  const addresses = isParsed ? bodyAddresses(file) : [];
  result.addresses = addresses;
  if (!file.root) {
    result.broken = brokenKeys(file, location);
    return result;
  }
  const isMarkdown = /\.mdx?$/iu.test(file.path);
  const { found, diagnostics } = location.many
    ? findItems(location.kind, file.root, isMarkdown)
    : { found: [{ id: location.id, node: file.root, offset: 0 }], diagnostics: [] };
  for (const diagnostic of diagnostics) result.problems.push(toProblem(file, diagnostic));
  if (diagnostics.length > 0)
    result.broken = [...brokenKeys(file, location), ...anyKeys(location.kind)];
  for (const one of found) {
    const read = readItem(file, location.kind, one, { domain: location.domain, schemas });
    for (const item of read.items) read.problems.push(...checkResultFiles(file.path, item, others));
    // Prose that does not compile would fail the build of a preview, but its references are still checked.
    if (mdxErrors.length > 0) result.recovered.push(...read.items);
    result.items.push(...(mdxErrors.length > 0 ? read.items.map(withoutBody) : read.items));
    for (const item of read.items) addresses.push(...keyAddresses(file, item));
    result.problems.push(...read.problems);
    result.broken.push(...read.broken);
    result.recovered.push(...read.recovered);
  }
  return result;
}

/**
 * Reads all items of a file. A single line that is indented wrongly is one problem, whatever follows from it; so is a file at
 * a wrong place, whose items are read for their references only.
 */
export async function readItemsRepaired(
  file: SourceFile,
  others: ReadonlySet<string>,
  schemas: ContentSchemas = CONTENT_SCHEMAS,
): Promise<ItemsResult> {
  const stated = locateFile(file.path);
  const location = stated.ok ? stated : stated.meant;
  if (!location) return { ...(await readItems(file, others, schemas)), broken: possibleKeys(file) };
  const readAs = (source: SourceFile) => readItemsAt(source, location, others, schemas);
  const asWritten = await readAs(file);
  const repair = await repairIndentation(file, asWritten.problems, readAs);
  const read = repair
    ? {
        ...asWritten,
        ...unread(repair.result, brokenKeys(file, location)),
        problems: repair.problems,
      }
    : asWritten;
  if (stated.ok) return read;
  return {
    ...read,
    ...unread(read, [...read.broken, ...read.items.flatMap(keysWithin)]),
    problems: [...locationProblems(file, stated), ...read.problems],
  };
}

/** Items of a file that is not read as it stands: references to them are no mistakes, and their own are checked. */
function unread({ items, recovered }: ItemsResult, broken: Key[]) {
  return { items: [], broken, recovered: [...items, ...recovered] };
}

function keysWithin(item: AnyStated): Key[] {
  return [item, ...nestedItems(item)].map(({ kind, id }) => keyOf(kind, id));
}
