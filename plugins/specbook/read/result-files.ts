/** Which files a result of run.yaml means: one file, those of a pattern, or those of a folder. */
import type { Problem } from '../model/problem.ts';
import type { AnyStated } from '../model/stated-item.ts';

/** Endings of the files that each tool writes, where a folder may hold others too. */
const ENDINGS = new Map<string, readonly string[]>([
  ['junit', ['.xml']],
  ['jmeter', ['.jtl', '.csv']],
  ['csv', ['.csv']],
  ['prometheus', ['.prom', '.txt', '.json']],
  ['cucumber', ['.ndjson']],
  ['autocannon', ['.json', '.ndjson']],
  ['locust', ['_stats.csv', '.json']],
  ['hey', ['.txt', '.csv']],
  ['wrk', ['.txt', '.json']],
  ['trx', ['.trx']],
]);
const JSON_ONLY: readonly string[] = ['.json'];

/** Matches one part of a path; each `*` takes as little as it can, so the time grows with the length alone. */
function matchesPart(pattern: string, name: string): boolean {
  let [at, from, star, resume] = [0, 0, -1, 0];
  while (from < name.length) {
    const sign = pattern.charAt(at);
    if (sign === '*') [star, resume, at] = [at, from, at + 1];
    else if (at < pattern.length && (sign === '?' || sign === name.charAt(from)))
      [at, from] = [at + 1, from + 1];
    else if (star >= 0) [at, resume, from] = [star + 1, resume + 1, resume + 1];
    else return false;
  }
  return /^\**$/u.test(pattern.slice(at));
}

function matchesParts(pattern: readonly string[], parts: readonly string[]): boolean {
  const [first, ...others] = pattern;
  if (first === undefined) return parts.length === 0;
  if (first === '**' && others.length === 0) return parts.length > 0;
  if (first === '**') return parts.some((_, at) => matchesParts(others, parts.slice(at)));
  const [name, ...rest] = parts;
  return name !== undefined && matchesPart(first, name) && matchesParts(others, rest);
}

/** Whether `file` of run.yaml is a pattern: `TEST-*.xml`. */
function isPattern(file: string): boolean {
  return /[*?]/u.test(file);
}

/**
 * The files that a result means, in order of their paths; of a folder those with an ending of its tool. `*` and `?` stand
 * for letters of a name, `**` for folders.
 *
 * @param folder the folder of the run with its slash: `evidence/nightly/`
 * @param paths paths of all files
 * @example findResultFiles('evidence/nightly/', { file: 'TEST-*.xml', tool: 'junit' }, paths)
 */
export function findResultFiles(
  folder: string,
  { file, tool }: { file: string; tool: string },
  paths: Iterable<string>,
): string[] {
  const beside = [...paths].filter((path) => path.startsWith(folder));
  if (beside.includes(folder + file)) return [folder + file];
  const plain = file.replace(/^\.\//u, '').replace(/\/+$/u, '');
  const ofFolder = beside.filter((path) => path.startsWith(`${folder}${plain}/`));
  const endings = ENDINGS.get(tool) ?? JSON_ONLY;
  const found = isPattern(file)
    ? beside.filter((path) => matchesParts(plain.split('/'), path.slice(folder.length).split('/')))
    : ofFolder.filter((path) => endings.some((ending) => path.toLowerCase().endsWith(ending)));
  return found.filter((path) => path !== `${folder}run.yaml`).sort();
}

/** Result files of a run must be in the folder of its run.yaml. */
export function checkResultFiles(
  path: string,
  item: AnyStated,
  others: ReadonlySet<string>,
): Problem[] {
  if (item.kind !== 'run') return [];
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const problems: Problem[] = [];
  item.data.results.forEach((result, index) => {
    if (result.tool === 'review' || findResultFiles(folder, result, others).length > 0) return;
    const isOutside = /^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)/u.test(result.file);
    problems.push({
      ...item.source.locate(['results', index, 'file']),
      severity: 'error',
      rule: isOutside ? 'outside-content' : 'missing-file',
      message: isOutside
        ? `"${result.file}" is outside the folder of the run`
        : `the file "${result.file}" does not exist in the folder of run.yaml`,
      hint: isOutside
        ? 'copy the file into the folder of run.yaml, and write its name without a path'
        : `add ${folder}${result.file}, or correct the name`,
    });
  });
  return problems;
}
