/**
 * Reads, links and checks a whole specification. Site and command line start here.
 *
 * @example
 * import { loadSpec } from 'astro-specbook/load';
 * const { spec, problems } = await loadSpec({ content: 'content' });
 */
import './require-node.ts';
import { resolve } from 'node:path';
import { explainAdditions, type Additions } from './additions.ts';
import { configureChecks, withSeverities, type CheckSet } from './checks/configure-checks.ts';
import { runChecks, runChecksOnRecovered } from './checks/index.ts';
import { today } from './history/clock.ts';
import { explainGitRefusal, type GitRefusal } from './history/git.ts';
import { loadLocale, type LanguageOptions } from './i18n/languages.ts';
import { changesSinceVersions, classifyChangesSince } from './changes-since-approval.ts';
import type { Release } from './history/release.ts';
import { readReleases } from './history/releases.ts';
import { readRevision, readRevisionAt } from './history/revision.ts';
import { byImportance, type Problem } from './model/problem.ts';
import { problemText } from './model/problem-text.ts';
import type { Revision, Spec } from './model/spec.ts';
import type { ContentFiles } from './read/content-files.ts';
import { readContentFolder } from './read/sources/content-folder.ts';
import { missingFinderAt, readContentAt } from './read/sources/git-tree.ts';
import { readHistory } from './read/read-history.ts';
import type { ReadCache } from './read/read-cache.ts';
import { evaluateViews } from './views/evaluate-views.ts';
import { readSpec, withExcerpt, type ReadResult } from './read/read-spec.ts';

export type { CheckReport, CustomCheck } from './checks/custom-check.ts';
export type { RuleSeverity } from './checks/configure-checks.ts';
export type { Additions } from './additions.ts';
export type { CustomView } from './views/custom-view.ts';
export type { ExtensionField, Extensions } from './model/extensions.ts';
export { ClockError } from './history/clock.ts';
export type { AnyItem, Item, Key, Kind } from './model/item.ts';
export type { Position, Problem, Severity } from './model/problem.ts';
export type { ReadCache } from './read/read-cache.ts';
export type { Release } from './history/release.ts';
export type { Link, Relation, Revision, Spec } from './model/spec.ts';

/** Options of {@link loadSpec}. */
export interface LoadOptions extends LanguageOptions, Additions {
  /** Content folder; a relative path is resolved from the working directory. */
  content: string;
  /** Current date, `YYYY-MM-DD`; default: `SOURCE_DATE_EPOCH`, else the system clock. */
  now?: string | undefined;
  /** Read the content folder as it was at this commit, out of git, instead of the working tree. */
  commit?: string | undefined;
  /** Also read earlier revisions from git, which takes longer (default: false). */
  history?: boolean | undefined;
  /** Earlier revisions since which changes are classified, beside those that somebody approved. */
  versions?: readonly Release[] | undefined;
  /** Caches parsed files for the next call, for servers that reload. */
  cache?: ReadCache | undefined;
}

/** A specification and its problems. */
export interface LoadedSpec {
  /** The model without items that have errors. */
  spec: Spec;
  /** Errors, then warnings, of all files; each sorted by file, line and column, with those of spec.yaml and of files that are not read first. */
  problems: Problem[];
  /** Absolute path of the content folder; paths of problems are relative to it. */
  contentDir: string;
}

/** Mistakes in what a project adds. */
export class LoadOptionsError extends Error {
  override readonly name = 'LoadOptionsError';
}

/**
 * Loads a specification. Mistakes in the content are problems, never exceptions.
 *
 * @throws RangeError if git does not have the commit.
 * @throws ClockError if `now` or `SOURCE_DATE_EPOCH` is invalid.
 * @throws LoadOptionsError naming every mistake in `rules`, `checks`, `extend` and `views`.
 */
export async function loadSpec({
  content,
  now,
  commit,
  history = false,
  versions,
  cache,
  lang,
  strings,
  rules,
  checks,
  extend,
  views = [],
}: LoadOptions): Promise<LoadedSpec> {
  refuseMistakes({ rules, checks, extend, views });
  const checkSet = configureChecks({ rules, checks });
  const contentDir = resolve(content);
  const day = today(now);
  const locale = await loadLocale({ lang, strings });
  const { files, revision, isFolder } = await readFiles(contentDir, commit);
  const past =
    revision && history
      ? await readHistory({
          folder: contentDir,
          head: revision.commit,
          isOlder: commit !== undefined,
          files: files.files,
          extend,
        })
      : undefined;
  const releases =
    past && !past.shallow ? past.revisions : await releasesOfApprovals(contentDir, files, revision);
  const refusal = isFolder && !revision ? await explainGitRefusal(contentDir) : undefined;
  const read = await readSpec(files, {
    now: day,
    ...(locale && { locale }),
    ...(extend && Object.keys(extend).length > 0 && { extend }),
    ...(revision && { revision }),
    ...(past && { history: past }),
    ...(releases && { releases }),
    ...(cache && { cache }),
  });
  if (versions && versions.length > 0)
    read.spec.versions = await changesSinceVersions(read.spec, versions, contentDir, cache);
  if (past) read.spec.history = await classifyChangesSince(read.spec, past, contentDir, cache);
  const made = evaluateViews(read.spec, views);
  if (made.data) read.spec.views = made.data;
  const ofGit = refusal ? [gitProblem(refusal)] : [];
  const malformed = malformedPlaces(withSeverities(read.problems, checkSet.severities));
  const found = withoutRepeats([
    ...ofGit,
    ...read.problems,
    ...check(read, checkSet).filter((problem) => !malformed.has(placeOf(problem))),
    ...made.problems.map((problem) => withExcerpt(problem, read.excerpt)),
  ]);
  const problems = withSeverities(found, checkSet.severities).sort(byImportance);
  return { spec: read.spec, problems, contentDir };
}

/** The files of a content folder and their revision, now or at a commit. */
async function readFiles(folder: string, commit: string | undefined): Promise<FolderState> {
  if (commit === undefined) {
    const files = await readContentFolder(folder);
    const isFolder = !files.problems.some(({ rule }) => rule === 'no-content');
    const revision = isFolder ? await readRevision(folder) : undefined;
    return { files, isFolder, ...(revision && { revision }) };
  }
  const [files, revision] = await Promise.all([
    readContentAt(folder, commit),
    readRevisionAt(folder, commit),
  ]);
  if (!files || !revision) throw new RangeError(`git does not have the commit ${commit}`);
  const findMissing = await missingFinderAt(folder, files);
  return { files: { ...files, findMissing }, isFolder: true, revision };
}

interface FolderState {
  files: ContentFiles;
  /** False where the content folder does not exist. */
  isFolder: boolean;
  /** Absent outside git. */
  revision?: Revision;
}

/** The revisions that git has, where somebody approved one; not of a shallow clone, which has no first days. */
async function releasesOfApprovals(
  folder: string,
  { files }: ContentFiles,
  revision: Revision | undefined,
): Promise<Spec['releases']> {
  const info = files.get('spec.yaml');
  if (!revision || !info || !new TextDecoder().decode(info).includes('approvals:'))
    return undefined;
  const { releases, shallow } = (await readReleases(folder, undefined, revision.commit)) ?? {};
  // The oldest commit of a shallow clone seems to give the specification its revision.
  return shallow === true ? undefined : releases;
}

function refuseMistakes(additions: Additions): void {
  const mistakes = explainAdditions(additions);
  if (mistakes.length === 0) return;
  const lines = mistakes.map(({ path, message }) => `- ${path.join('.')}: ${message}`);
  throw new LoadOptionsError(['The options are not valid:', ...lines].join('\n'));
}

function gitProblem(refusal: GitRefusal): Problem {
  const start = { file: 'spec.yaml', line: 1, column: 1 };
  return { ...start, severity: 'warning', rule: 'git-refused', ...refusal };
}

const MALFORMED: ReadonlySet<string> = new Set(['malformed-yaml', 'cut-value', 'stray-comment']);

function placeOf({ file, line, column }: Problem): string {
  return `${file}:${String(line)}:${String(column)}`;
}

/** Where the text itself is an error: what a check makes of it is no other mistake. */
function malformedPlaces(read: readonly Problem[]): Set<string> {
  const errors = read.filter(({ severity, rule }) => severity === 'error' && MALFORMED.has(rule));
  return new Set(errors.map(placeOf));
}

/** Two checks may find one mistake, and a reference may be stated by two keys. */
function withoutRepeats(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [problemText(problem), problem])).values()];
}

/** Problems of the model and of items that were left out because of errors. */
function check({ spec, recovered, excerpt }: ReadResult, { checks }: CheckSet): Problem[] {
  const found = runChecks(spec, checks);
  const known = new Set(found.map((problem) => problemText(problem)));
  const inRecovered = recovered ? runChecksOnRecovered(recovered, checks) : [];
  const further = inRecovered.filter((problem) => !known.has(problemText(problem)));
  return [...found, ...further].map((problem) => withExcerpt(problem, excerpt));
}
