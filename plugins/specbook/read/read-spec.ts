/** Reads a specification: files → positioned values → validated items → linked model, and all problems. */
import { posix } from 'node:path';
import type { Locale } from '../i18n/index.ts';
import { buildSpec, type BuildInput } from '../model/build.ts';
import type { AnyStated } from '../model/stated-item.ts';
import type { Extensions } from '../model/extensions.ts';
import { isUnread, WORDS_OF_BROKEN_SPEC_FILE } from '../model/broken-items.ts';
import { keyOf, type Key, type Source, type SpecInfo } from '../model/item.ts';
import type { VocabularyKind } from '../model/kinds.ts';
import { byImportance, type Problem, type Position } from '../model/problem.ts';
import type { Revision, Spec, SpecHistory } from '../model/spec.ts';
import type { ContentFiles } from './content-files.ts';
import { duplicateProblems } from './duplicates.ts';
import { checkFileReferences } from './mdx/file-references.ts';
import { withoutBody } from './read-items.ts';
import { readCached, type ReadCache } from './read-cache.ts';
import type { LineIndex } from './line-index.ts';
import { nameInvisible } from './invisible-characters.ts';
import { readEvidence } from './read-evidence.ts';
import { readOpenApi } from './openapi/read-openapi.ts';
import { createAddressCheck } from './check-addresses.ts';
import { keyAddresses, type StatedAddress } from './addresses.ts';
import { publishFiles } from './published-files.ts';
import { findSpecFile, specFileProblems, withoutNested } from './find-spec-file.ts';
import { readSpecFileRepaired, type SpecFileResult } from './read-spec-file.ts';
import { openFile, type SourceFile } from './source-file.ts';
import { findUnreadFiles, unreadItems } from './unread-files.ts';
import { findWrongFolders } from './wrong-folders.ts';
import { isLikeOpenApi } from './layout.ts';
import { extendSchemas } from './validate/content-schemas.ts';
import { deriveCategories } from './openapi/tag-categories.ts';

/** Inputs beside the files. */
export interface ReadContext {
  /** Today, `YYYY-MM-DD`. */
  now: string;
  /** Language of the interface; default: English. */
  locale?: Locale;
  /** The commit that is checked out. */
  revision?: Revision;
  /** Past revisions from git. */
  history?: SpecHistory;
  /** When git has which revision. */
  releases?: Spec['releases'];
  /** Keys that the project adds to kinds. */
  extend?: Extensions;
  /** Files parsed by an earlier call; read and updated. */
  cache?: ReadCache;
}

/** The model of all valid items, and all problems. */
export interface ReadResult {
  spec: Spec;
  /**
   * The model including items with errors, with placeholders for invalid values: for checking references, not for display.
   * Absent if there are none.
   */
  recovered?: Spec;
  problems: Problem[];
  /** The source line of a position, for displaying a problem. */
  excerpt: (position: Position) => string | undefined;
}

/** Used if spec.yaml cannot be read, which is reported as well. */
const UNREADABLE_INFO: SpecInfo = { title: 'Specification', revision: '0' };

/**
 * Reads a specification from its files. Mistakes of an author never throw: items with errors are reported and left out of
 * the model.
 */
export async function readSpec(found: ContentFiles, context: ReadContext): Promise<ReadResult> {
  const content = withoutNested(found);
  const schemas = extendSchemas(context.extend);
  const problems: Problem[] = [...content.problems];
  const lines = new Map<string, LineIndex>();
  const prose: string[] = [];
  const stated: AnyStated[] = [];
  const broken = new Set<Key>();
  const recovered: AnyStated[] = [];
  let info = UNREADABLE_INFO;
  let infoSource: Source | undefined;
  let listed: ReadonlySet<VocabularyKind> = new Set();

  const specPath = findSpecFile(content.files);
  const specFile = specPath === undefined ? undefined : content.files.get(specPath);
  const opened = specPath !== undefined && specFile ? openFile(specPath, specFile) : undefined;
  const own = opened && (await readSpecFileRepaired(opened, schemas));
  const unread = own?.unread ?? ('all' as const);
  const isSpecUnread = opened?.root?.kind !== 'map';
  const openapi = await readOpenApi(own?.openapi, content, context.cache);
  const addresses = new Map<string, readonly StatedAddress[]>();
  problems.push(...openapi.problems);
  if (openapi.path !== undefined && openapi.lines) lines.set(openapi.path, openapi.lines);

  for (const [path, bytes] of content.files) {
    if (path === openapi.path) continue;
    if (isSpecUnread && isLikeOpenApi(path)) continue;
    if (path === specPath && opened && own) {
      lines.set(path, opened.lines);
      if (own.info) info = own.info;
      for (const key of own.broken) broken.add(key);
      infoSource = own.infoSource;
      listed = own.listed;
      stated.push(...own.items);
      problems.push(...own.problems);
      addresses.set(path, vocabularyAddresses(opened, own));
    } else {
      const { source, read } = await readCached(
        path,
        bytes,
        { others: content.others, schemas },
        context.cache,
      );
      lines.set(path, source.lines);
      if (source.body) prose.push(source.body.text);
      addresses.set(path, read.addresses);
      const missing = content.findMissing
        ? await checkFileReferences(source, read.references, content.findMissing)
        : [];
      // Missing imports would fail the build of a preview, like prose that does not compile.
      if (missing.length > 0) append(recovered, read.items);
      append(stated, missing.length > 0 ? read.items.map(withoutBody) : read.items);
      append(problems, read.problems, missing);
      for (const key of read.broken) broken.add(key);
      append(recovered, read.recovered);
    }
  }
  for (const key of own ? [] : WORDS_OF_BROKEN_SPEC_FILE) broken.add(key);
  problems.push(...specFileProblems(content, specPath));
  problems.push(...findWrongFolders(content.files.keys()));

  const assets = assetsOf(content, openapi.path);
  const checkAddresses = createAddressCheck({ files: content.files, assets });
  for (const [path, ofFile] of addresses) problems.push(...checkAddresses(path, ofFile));
  const published = await publishFiles(addresses, assets);
  problems.push(...published.problems);

  const unreadFiles = findUnreadFiles({
    files: new Set(content.files.keys()),
    others: content.others,
    skipped: content.skipped ?? new Set(),
    isReferenced: (path) =>
      path === openapi.path ||
      (isSpecUnread && isLikeOpenApi(path)) ||
      published.files.has(path) ||
      prose.some((text) => text.includes(posix.basename(path))),
  });
  problems.push(...unreadFiles);

  const isUnlisted = !listed.has('category') && !isUnread({ unread }, 'categories');
  if (openapi.api && openapi.api.tags.length > 0 && isUnlisted) {
    stated.push(...deriveCategories(openapi.api));
    listed = new Set([...listed, 'category']);
  }

  const { evidence, problems: ofResults } = await readEvidence(
    stated,
    content.results ?? new Map(),
    context.cache,
  );
  problems.push(...ofResults);
  const input = {
    info,
    evidence,
    ...(openapi.api && { api: openapi.api }),
    ...(published.files.size > 0 && { files: published.files }),
    ...(infoSource && { infoSource }),
    items: stated,
    listed,
    broken,
    unread,
    ...(opened && isUnread({ unread }, 'database') && { unreadText: opened.text }),
    unreadItems: unreadItems(unreadFiles),
    now: context.now,
    ...(context.locale && { locale: context.locale }),
    ...(context.extend && { extend: context.extend }),
    ...(context.revision && { revision: context.revision }),
    ...(context.history && { history: context.history }),
    ...(context.releases && { releases: context.releases }),
  };
  const { spec, duplicates } = buildSpec(input);
  problems.push(...duplicateProblems(duplicates));
  const excerpt = (position: Position): string | undefined =>
    lines.get(position.file)?.lineText(position.line);
  return {
    spec,
    ...(recovered.length > 0 && { recovered: buildRecoveredSpec(input, recovered) }),
    problems: problems.map((problem) => withExcerpt(problem, excerpt)).sort(byImportance),
    excerpt,
  };
}

/** Adds to a list. A call has a limit of arguments, and a file may hold more items and problems than that. */
function append<Value>(list: Value[], ...groups: readonly (readonly Value[])[]): void {
  for (const group of groups) for (const value of group) list.push(value);
}

function vocabularyAddresses(
  file: SourceFile,
  { items, info, infoSource }: SpecFileResult,
): StatedAddress[] {
  const ofItems = items.flatMap((item) => keyAddresses(file, item));
  if (!info || !infoSource) return ofItems;
  return [...ofItems, ...keyAddresses(file, { data: info, source: infoSource })];
}

/** Files that prose may refer to, the OpenAPI document among them. */
function assetsOf(
  { files, assets = new Map() }: ContentFiles,
  openapi: string | undefined,
): NonNullable<ContentFiles['assets']> {
  const bytes = openapi === undefined ? undefined : files.get(openapi);
  if (openapi === undefined || !bytes) return assets;
  return new Map([...assets, [openapi, { read: () => Promise.resolve(bytes) }]]);
}

/** The model with placeholders for invalid values. */
function buildRecoveredSpec(input: BuildInput, recovered: readonly AnyStated[]): Spec {
  const keys = new Set<string>(recovered.map(({ kind, id }) => keyOf(kind, id)));
  const others = input.items.filter(({ kind, id }) => !keys.has(keyOf(kind, id)));
  for (const { kind, data } of recovered) {
    if (kind === 'entity') for (const { id } of data.rules ?? []) keys.add(keyOf('rule', id));
    if (kind === 'area') for (const { id } of data.criteria) keys.add(keyOf('criterion', id));
  }
  const broken = new Set([...input.broken].filter((key) => !keys.has(key)));
  return buildSpec({ ...input, items: [...others, ...recovered], broken }).spec;
}

/** Adds the source line to a problem, and names an invisible character in it. */
export function withExcerpt(problem: Problem, excerpt: ReadResult['excerpt']): Problem {
  const line = excerpt(problem);
  const named = nameInvisible(problem, line);
  return line === undefined ? named : { ...named, excerpt: line };
}
