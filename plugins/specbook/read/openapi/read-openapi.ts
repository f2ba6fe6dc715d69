/**
 * Reads operations and tags of the OpenAPI document that spec.yaml refers to. The rest of the document is left to an
 * OpenAPI linter.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html
 */
import { posix } from 'node:path';
import { closest } from '../../model/closest.ts';
import type { ApiDescription } from '../../model/performance/operation.ts';
import type { Position, Problem } from '../../model/problem.ts';
import { MAX_CONTENT_BYTES, type ContentFiles } from '../content-files.ts';
import { decode } from '../yaml/decode.ts';
import { indexLines, type LineIndex } from '../line-index.ts';
import { createProblem, readOperations, readTags } from './operations.ts';
import { parseTree, type DocumentNode } from './document-tree.ts';
import { isLikeOpenApi } from '../layout.ts';
import type { ReadCache } from '../read-cache.ts';
import type { TextDiagnostic } from '../text-diagnostic.ts';

/** The value of `openapi` in spec.yaml. */
export interface OpenApiReference {
  text: string;
  position: Position;
}

/** Result of reading. */
export interface OpenApiResult {
  /** The file in the content folder, also where its path is misspelt: it contains no items. */
  path?: string;
  /** Lines of the file, for excerpts. */
  lines?: LineIndex;
  api?: ApiDescription;
  problems: Problem[];
}

/** Result of parsing one text. */
type Outcome = Pick<OpenApiResult, 'api' | 'lines' | 'problems'>;

/** Normalizes a path relative to the content folder; undefined if it leads outside. */
function pathInside(text: string): string | undefined {
  if (/^(?:[A-Za-z][A-Za-z0-9+.-]*:|\/|\\)/u.test(text)) return undefined;
  const path = posix.normalize(text.replaceAll('\\', '/'));
  return path.startsWith('../') || path === '..' || path === '.' ? undefined : path;
}

/** Explains why a document is not supported; undefined if it is. */
function explainUnsupported(root: DocumentNode): { message: string; hint: string } | undefined {
  const swagger = root.at('swagger').text();
  // Paths, methods and tags of Swagger 2.0 are those of OpenAPI 3.
  if (swagger !== undefined)
    return /^["']?2\.0/u.test(swagger)
      ? undefined
      : {
          message: `Swagger ${swagger} is not supported`,
          hint: 'convert it to Swagger 2.0, or to OpenAPI 3.0 or 3.1',
        };
  const version = root.at('openapi').text();
  if (version === undefined)
    return {
      message: 'the file is not an OpenAPI document',
      hint: 'add the version, for example openapi: 3.1.1',
    };
  return /^3\.[012](?:\.|$)/u.test(version)
    ? undefined
    : { message: `OpenAPI ${version} is not supported`, hint: 'use OpenAPI 3.0, 3.1 or 3.2' };
}

function readText(file: string, text: string): Outcome {
  const lines = indexLines(text);
  const start = { file, line: 1, column: 1 };
  if (text.trim() === '') {
    const hint = 'write the OpenAPI document, or remove openapi: from spec.yaml';
    return { lines, problems: [createProblem(start, 'empty-file', 'the file is empty', hint)] };
  }
  const tree = parseTree(file, text);
  if (!('root' in tree)) {
    const what = file.endsWith('.json') ? 'JSON' : 'YAML';
    const found = createProblem(
      tree.position,
      'unreadable-openapi',
      `the file is not valid ${what}: ${tree.message}`,
      'correct the syntax at this location',
    );
    return { lines, problems: [found] };
  }
  const { root } = tree;
  const unsupported = explainUnsupported(root);
  if (unsupported)
    return {
      lines,
      problems: [createProblem(start, 'unreadable-openapi', unsupported.message, unsupported.hint)],
    };
  const problems: Problem[] = [];
  const operations = readOperations(root, problems);
  // Without the API, references to operations that could not be read are not reported as well.
  if (problems.length > 0) return { lines, problems };
  return { lines, problems, api: { file, operations, tags: readTags(root, operations) } };
}

/** The bytes of a document, or why it cannot be read; undefined if it does not exist. */
async function loadBytes(
  { files, results }: Pick<ContentFiles, 'files' | 'results'>,
  path: string,
): Promise<Uint8Array | Omit<TextDiagnostic, 'offset'> | undefined> {
  const lazy = files.has(path) ? undefined : results?.get(path);
  if (!lazy) return files.get(path);
  if (lazy.size > MAX_CONTENT_BYTES) {
    const message = 'the file is larger than 16 MB';
    return {
      rule: 'too-large',
      message,
      hint: 'use a document that contains only the specified operations',
    };
  }
  try {
    return await lazy.read();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const hint = 'check the permissions of the file';
    return { rule: 'unreadable', message: `the file cannot be read: ${reason}`, hint };
  }
}

/** The last document of each cache, since a development server reads again on every save of any file. */
const outcomes = new WeakMap<ReadCache, { path: string; bytes: Uint8Array; outcome: Outcome }>();

function readBytes(path: string, bytes: Uint8Array, cache?: ReadCache): Outcome {
  const known = cache && outcomes.get(cache);
  if (known?.path === path && Buffer.compare(known.bytes, bytes) === 0) return known.outcome;
  const { text, diagnostics } = decode(bytes);
  const lines = indexLines(text);
  const undecoded = diagnostics.map(({ offset, rule, message, hint }) =>
    createProblem({ file: path, ...lines.at(offset) }, rule, message, hint),
  );
  const outcome = undecoded.length > 0 ? { lines, problems: undecoded } : readText(path, text);
  if (cache) outcomes.set(cache, { path, bytes, outcome });
  return outcome;
}

/** Reads the document that spec.yaml refers to, if any. */
export async function readOpenApi(
  stated: OpenApiReference | undefined,
  content: Pick<ContentFiles, 'files' | 'results' | 'others'>,
  cache?: ReadCache,
): Promise<OpenApiResult> {
  if (!stated) return { problems: [] };
  const { text, position } = stated;
  const path = pathInside(text);
  if (path === undefined) {
    const message = `"${text}" is not in the content folder`;
    const hint =
      'copy the document into the content folder, and write its path relative to that folder, for example openapi.yaml';
    return { problems: [createProblem(position, 'outside-content', message, hint)] };
  }
  const bytes = path === 'spec.yaml' ? undefined : await loadBytes(content, path);
  if (bytes instanceof Uint8Array) return { path, ...readBytes(path, bytes, cache) };
  if (bytes) {
    const { rule, message, hint } = bytes;
    return {
      path,
      problems: [createProblem({ file: path, line: 1, column: 1 }, rule, message, hint)],
    };
  }
  const near = nearDocument(path, [...content.files.keys(), ...content.others]);
  const message = `the OpenAPI document "${text}" does not exist`;
  const hint =
    near === undefined
      ? `add ${path} to the content folder, or remove the key`
      : `did you mean ${near}?`;
  return {
    ...(near !== undefined && { path: near }),
    problems: [createProblem(position, 'missing-file', message, hint)],
  };
}

/** The document that a wrong path probably means. */
function nearDocument(path: string, names: readonly string[]): string | undefined {
  const candidates = names.filter(
    (name) => name !== 'spec.yaml' && /^(?!evidence\/).*\.(?:ya?ml|json)$/u.test(name),
  );
  const [only, ...more] = candidates.filter(isLikeOpenApi);
  return closest(path, candidates) ?? (more.length === 0 ? only : undefined);
}
