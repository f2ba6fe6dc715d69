/** Which files a result of run.yaml means: one file, those of a pattern, or those of a folder. */

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
