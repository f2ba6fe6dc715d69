/** The one reader: files → positioned values → validated items → linked model, and every problem on the way. */
import { buildSpec, type BuildInput } from '../model/build.ts';
import type { AnyStated } from '../model/stated-item.ts';
import { keyOf, type Key, type Source, type SpecInfo } from '../model/item.ts';
import type { VocabularyKind } from '../model/kinds.ts';
import { byPosition, type Problem, type Position } from '../model/problem.ts';
import type { Revision, Spec, SpecHistory } from '../model/spec.ts';
import type { ContentFiles } from './content-files.ts';
import { duplicateProblems } from './duplicates.ts';
import { missingImports } from './mdx/mdx-imports.ts';
import { withoutBody } from './read-items.ts';
import { readOnce, type ReadCache } from './read-cache.ts';
import type { LineIndex } from './finding.ts';
import { readEvidence } from './read-evidence.ts';
import { readOpenApi } from './openapi/read-openapi.ts';
import { readSpecFile } from './read-spec-file.ts';
import { openFile } from './source-file.ts';
import { tagCategories } from './openapi/tag-categories.ts';

/** What a reading depends on beside the files. */
export interface ReadContext {
  /** The day that counts as today, `YYYY-MM-DD`. */
  now: string;
  /** What git knows of the files. */
  revision?: Revision;
  /** What git knows of earlier states. */
  history?: SpecHistory;
  /** Files that an earlier reading has read; filled and used where given. */
  cache?: ReadCache;
}

/** The model, as good as the files allow, and everything that is wrong with them. */
export interface ReadResult {
  spec: Spec;
  /**
   * The model with the items that have errors too, stand-ins in place of what is wrong: to check their references, not to
   * be shown. Absent when there are none.
   */
  salvaged?: Spec;
  problems: Problem[];
  /** The line of a file at a place, for showing a problem. */
  excerpt: (position: Position) => string | undefined;
}

/** Stands in for spec.yaml where it cannot be read; the problem is reported all the same. */
const UNREADABLE_INFO: SpecInfo = { title: 'Specification', revision: '0' };

/**
 * Reads a specification from its files. Never throws for what an author wrote: items with errors are left out of the
 * model and reported.
 */
export async function readSpec(content: ContentFiles, context: ReadContext): Promise<ReadResult> {
  const problems: Problem[] = [...content.problems];
  const lines = new Map<string, LineIndex>();
  const stated: AnyStated[] = [];
  const broken = new Set<Key>();
  const salvaged: AnyStated[] = [];
  let info = UNREADABLE_INFO;
  let infoSource: Source | undefined;
  let listed: ReadonlySet<VocabularyKind> = new Set();

  const specFile = content.files.get('spec.yaml');
  const opened = specFile && openFile('spec.yaml', specFile);
  const own = opened && readSpecFile(opened);
  const openapi = await readOpenApi(own?.openapi, content, context.cache);
  problems.push(...openapi.problems);
  if (openapi.path !== undefined && openapi.lines) lines.set(openapi.path, openapi.lines);

  for (const [path, bytes] of content.files) {
    if (path === openapi.path) continue;
    if (path === 'spec.yaml' && opened && own) {
      lines.set(path, opened.lines);
      if (own.info) info = own.info;
      infoSource = own.infoSource;
      listed = own.listed;
      stated.push(...own.items);
      problems.push(...own.problems);
    } else {
      const { source, read } = await readOnce(path, bytes, content.others, context.cache);
      lines.set(path, source.lines);
      const missing = content.findMissing
        ? await missingImports(source, read.asked, content.findMissing)
        : [];
      // As prose that does not compile: the build of a preview would stop.
      if (missing.length > 0) salvaged.push(...read.items);
      stated.push(...(missing.length > 0 ? read.items.map(withoutBody) : read.items));
      problems.push(...read.problems, ...missing);
      for (const key of read.broken) broken.add(key);
      salvaged.push(...read.salvaged);
    }
  }
  if (
    !content.files.has('spec.yaml') &&
    !content.problems.some(
      (problem) => problem.rule === 'no-content' || problem.file === 'spec.yaml',
    )
  ) {
    problems.push({
      file: 'spec.yaml',
      line: 1,
      column: 1,
      severity: 'error',
      rule: 'missing-file',
      message: 'the file spec.yaml is missing',
      hint: 'write it with at least title: and revision:',
    });
  }

  if (openapi.api && openapi.api.tags.length > 0 && !listed.has('category')) {
    stated.push(...tagCategories(openapi.api));
    listed = new Set([...listed, 'category']);
  }

  const { evidence, problems: unread } = await readEvidence(
    stated,
    content.results ?? new Map(),
    context.cache,
  );
  problems.push(...unread);
  const input = {
    info,
    evidence,
    ...(openapi.api && { api: openapi.api }),
    ...(infoSource && { infoSource }),
    items: stated,
    listed,
    broken,
    now: context.now,
    ...(context.revision && { revision: context.revision }),
    ...(context.history && { history: context.history }),
  };
  const { spec, duplicates } = buildSpec(input);
  problems.push(...duplicateProblems(duplicates));
  const excerpt = (position: Position): string | undefined =>
    lines.get(position.file)?.lineText(position.line);
  return {
    spec,
    ...(salvaged.length > 0 && { salvaged: withSalvaged(input, salvaged) }),
    problems: problems.map((problem) => withExcerpt(problem, excerpt)).sort(byPosition),
    excerpt,
  };
}

/** The model as it would be if something right stood in place of each error. */
function withSalvaged(input: BuildInput, salvaged: readonly AnyStated[]): Spec {
  const keys = new Set<string>(salvaged.map(({ kind, id }) => keyOf(kind, id)));
  const others = input.items.filter(({ kind, id }) => !keys.has(keyOf(kind, id)));
  for (const { kind, data } of salvaged) {
    if (kind === 'entity') for (const { id } of data.rules ?? []) keys.add(keyOf('rule', id));
    if (kind === 'area') for (const { id } of data.criteria) keys.add(keyOf('criterion', id));
  }
  const broken = new Set([...input.broken].filter((key) => !keys.has(key)));
  return buildSpec({ ...input, items: [...others, ...salvaged], broken }).spec;
}

/** A problem with the line that it is about. */
export function withExcerpt(problem: Problem, excerpt: ReadResult['excerpt']): Problem {
  const line = excerpt(problem);
  return line === undefined ? problem : { ...problem, excerpt: line };
}
