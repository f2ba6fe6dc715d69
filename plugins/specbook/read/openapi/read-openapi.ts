/**
 * The OpenAPI document that spec.yaml names → its operations and tags. Only what a specification refers to is read; whether
 * the rest is right is for a linter of OpenAPI to say.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html
 */
import { posix } from 'node:path';
import { closest } from '../../model/closest.ts';
import type { ApiDescription, Operation, OperationTag } from '../../model/performance/operation.ts';
import type { Position, Problem } from '../../model/problem.ts';
import { MOST_CONTENT_BYTES, type ContentFiles } from '../content-files.ts';
import { decode } from '../yaml/decode.ts';
import { indexLines, type LineIndex } from '../finding.ts';
import { dereferenced } from './openapi-reference.ts';
import { parseTree, type DocumentNode } from './openapi-tree.ts';
import type { ReadCache } from '../read-cache.ts';

/** What spec.yaml says under `openapi`. */
export interface StatedOpenApi {
  text: string;
  place: Position;
}

/** What was read. */
export interface ReadOpenApi {
  /** The file, where spec.yaml names one that is in the content folder: it holds no items. */
  path?: string;
  /** Lines of that file, to show a problem. */
  lines?: LineIndex;
  api?: ApiDescription;
  problems: Problem[];
}

/** What one text holds. */
type Outcome = Pick<ReadOpenApi, 'api' | 'lines' | 'problems'>;

const METHODS = new Set([
  'get',
  'put',
  'post',
  'delete',
  'options',
  'head',
  'patch',
  'trace',
  'query',
]);

function problem(place: Position, rule: string, message: string, hint: string): Problem {
  return { ...place, severity: 'error', rule, message, hint };
}

/** Path from the content folder; undefined for one that leads out of it. */
function pathInside(text: string): string | undefined {
  if (/^(?:[A-Za-z][A-Za-z0-9+.-]*:|\/|\\)/u.test(text)) return undefined;
  const path = posix.normalize(text.replaceAll('\\', '/'));
  return path.startsWith('../') || path === '..' || path === '.' ? undefined : path;
}

function operationOf(
  { key, place, value }: ReturnType<DocumentNode['entries']>[number],
  path: string,
): Operation {
  const id = value.at('operationId').text();
  const summary = value.at('summary').text() ?? value.at('description').text()?.split('\n', 1)[0];
  return {
    method: key.toUpperCase(),
    path,
    ...(id !== undefined && { id }),
    ...(summary !== undefined && { summary }),
    tags: value
      .at('tags')
      .items()
      .flatMap((tag) => tag.text() ?? []),
    deprecated: value.at('deprecated').isTrue,
    source: place,
  };
}

function operationsOf(root: DocumentNode, problems: Problem[]): Operation[] {
  return root
    .at('paths')
    .entries()
    .flatMap(({ key: path, place, value }): Operation[] => {
      if (path.startsWith('x-')) return [];
      if (!path.startsWith('/')) {
        const hint = `write it as /${path}`;
        problems.push(
          problem(place, 'no-path', `"${path}" is no path: it does not begin with /`, hint),
        );
        return [];
      }
      const item = dereferenced(root, value);
      if (!item?.isMap) {
        problems.push(
          problem(
            place,
            'unread-path',
            item
              ? `the path ${path} has no operations`
              : `the operations of ${path} stand in another file, which is not read`,
            item ? 'list its methods below it, or remove it' : 'bundle the document into one file',
          ),
        );
        return [];
      }
      return item
        .entries()
        .filter(({ key }) => METHODS.has(key))
        .map((entry) => operationOf(entry, path));
    });
}

/** Declared tags, then those that only operations name. */
function tagsOf(root: DocumentNode, operations: readonly Operation[]): OperationTag[] {
  const tags = new Map<string, OperationTag>();
  for (const node of root.at('tags').items()) {
    const name = node.at('name').text();
    const description = node.at('description').text();
    if (name === undefined || tags.has(name)) continue;
    tags.set(name, { name, ...(description !== undefined && { description }), source: node.place });
  }
  for (const operation of operations) {
    for (const name of operation.tags)
      if (!tags.has(name)) tags.set(name, { name, source: operation.source });
  }
  return [...tags.values()];
}

/** Why a document is not read, and what to do. */
function refusalOf(root: DocumentNode): { message: string; hint: string } | undefined {
  const swagger = root.at('swagger').text();
  if (swagger !== undefined)
    return { message: `it is Swagger ${swagger}`, hint: 'convert it to OpenAPI 3.0 or 3.1' };
  const version = root.at('openapi').text();
  if (version === undefined)
    return {
      message: 'it is no OpenAPI document',
      hint: 'it begins with a version, such as openapi: 3.1.1',
    };
  return /^3\.[012](?:\.|$)/u.test(version)
    ? undefined
    : { message: `OpenAPI ${version} is not read`, hint: 'versions that are: 3.0, 3.1 and 3.2' };
}

function readText(file: string, text: string): Outcome {
  const lines = indexLines(text);
  const start = { file, line: 1, column: 1 };
  if (text.trim() === '') {
    const hint = 'write the description of the API, or remove openapi: from spec.yaml';
    return { lines, problems: [problem(start, 'empty-file', 'the file is empty', hint)] };
  }
  const tree = parseTree(file, text);
  if (!('root' in tree)) {
    const what = file.endsWith('.json') ? 'JSON' : 'YAML';
    const found = problem(
      tree.place,
      'unreadable-openapi',
      `it is no ${what}: ${tree.message}`,
      'correct it at this place',
    );
    return { lines, problems: [found] };
  }
  const { root } = tree;
  const refusal = refusalOf(root);
  if (refusal)
    return {
      lines,
      problems: [problem(start, 'unreadable-openapi', refusal.message, refusal.hint)],
    };
  const problems: Problem[] = [];
  const operations = operationsOf(root, problems);
  // What refers to an operation that could not be read is no fault of its own.
  if (problems.length > 0) return { lines, problems };
  return { lines, problems, api: { file, operations, tags: tagsOf(root, operations) } };
}

/** The bytes of a document, or why there are none; undefined where there is no such file. */
async function bytesOf(
  { files, results }: Pick<ContentFiles, 'files' | 'results'>,
  path: string,
): Promise<Uint8Array | Pick<Problem, 'rule' | 'message' | 'hint'> | undefined> {
  const late = files.has(path) ? undefined : results?.get(path);
  if (!late) return files.get(path);
  if (late.size > MOST_CONTENT_BYTES) {
    const message = 'the file is larger than 16 MB';
    return { rule: 'too-large', message, hint: 'name a document of the part that is specified' };
  }
  try {
    return await late.read();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const hint = 'check the rights of the file';
    return { rule: 'unreadable', message: `it cannot be read: ${reason}`, hint };
  }
}

/** The last document that each cache has seen: a development server reads again at every save of any file. */
const earlier = new WeakMap<ReadCache, { path: string; bytes: Uint8Array; outcome: Outcome }>();

function readBytes(path: string, bytes: Uint8Array, cache?: ReadCache): Outcome {
  const known = cache && earlier.get(cache);
  if (known?.path === path && Buffer.compare(known.bytes, bytes) === 0) return known.outcome;
  const { text, findings } = decode(bytes);
  const lines = indexLines(text);
  const undecoded = findings.map(({ offset, rule, message, hint }) =>
    problem({ file: path, ...lines.at(offset) }, rule, message, hint),
  );
  const outcome = undecoded.length > 0 ? { lines, problems: undecoded } : readText(path, text);
  if (cache) earlier.set(cache, { path, bytes, outcome });
  return outcome;
}

/** Reads the document that spec.yaml names; nothing where it names none. */
export async function readOpenApi(
  stated: StatedOpenApi | undefined,
  content: Pick<ContentFiles, 'files' | 'results' | 'others'>,
  cache?: ReadCache,
): Promise<ReadOpenApi> {
  if (!stated) return { problems: [] };
  const { text, place } = stated;
  const path = pathInside(text);
  if (path === undefined) {
    const message = `"${text}" is not in the content folder`;
    const hint =
      'copy the document into the content folder, and write its path from there, such as openapi.yaml';
    return { problems: [problem(place, 'outside-content', message, hint)] };
  }
  const bytes = path === 'spec.yaml' ? undefined : await bytesOf(content, path);
  if (bytes instanceof Uint8Array) return { path, ...readBytes(path, bytes, cache) };
  if (bytes) {
    const { rule, message, hint } = bytes;
    return { path, problems: [problem({ file: path, line: 1, column: 1 }, rule, message, hint)] };
  }
  const candidates = [...content.files.keys(), ...content.others].filter((one) =>
    /^(?!evidence\/).*\.(?:ya?ml|json)$/u.test(one),
  );
  const near = closest(
    path,
    candidates.filter((one) => one !== 'spec.yaml'),
  );
  const message = `there is no OpenAPI document "${text}"`;
  const hint =
    near === undefined
      ? `add ${path} to the content folder, or remove the key`
      : `did you mean ${near}?`;
  return { problems: [problem(place, 'missing-file', message, hint)] };
}
