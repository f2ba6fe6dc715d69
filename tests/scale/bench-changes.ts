/** What comparing costs: `specbook diff` beside `specbook check`, and a build with `compare` beside one without, in one run. */
import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, removeOutput } from './measured-build.ts';
import { makeBook, type BookOptions } from './sites.ts';

/** Entities that are edited, each in another way of four. */
const EDITED = 40;

const EDITS: readonly (readonly [from: RegExp, to: string])[] = [
  [/varchar\((\d+)\)/u, 'varchar(7)'],
  [/purpose: .*/u, 'purpose: Another purpose.'],
  [/required: true/u, 'required: false'],
  [/is not empty/u, 'has 7 letters at least'],
];

const entityFile = (folder: string, n: number): string => {
  const pad = (value: number): string => String(value).padStart(5, '0');
  return join(folder, `content/entities/area-${pad(Math.floor(n / 25))}/thing_${pad(n)}.yaml`);
};

async function edit(folder: string, entities: number): Promise<void> {
  const step = Math.max(1, Math.floor(entities / EDITED));
  for (let at = 0; at < Math.min(EDITED, entities); at += 1) {
    const file = entityFile(folder, at * step);
    const [from, to] = EDITS[at % EDITS.length] ?? [/$/u, ''];
    await writeFile(file, (await readFile(file, 'utf8')).replace(from, to));
  }
}

function git(folder: string, ...args: string[]): void {
  const identity = ['user.name=Bench', 'user.email=bench@example.com', 'commit.gpgsign=false'];
  const settings = identity.flatMap((one) => ['-c', one]);
  execFileSync('git', [...settings, ...args], { cwd: folder, stdio: 'ignore' });
}

/** Seconds that a command of Specbook takes; a specification with warnings is checked all the same. */
function secondsOf(folder: string, ...args: string[]): number {
  const started = performance.now();
  const program = join(folder, 'node_modules/astro-specbook/dist/cli/main.js');
  execFileSync(process.execPath, [program, ...args], {
    cwd: folder,
    maxBuffer: 256 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return (performance.now() - started) / 1000;
}

const least = (values: readonly number[]): number => Number(Math.min(...values).toFixed(2));
const ratio = (one: number, other: number): number => Number((one / other).toFixed(2));

/** Measures both in turn; the least of each counts, and only the ratios say something. */
export async function benchChanges(
  folder: string,
  runs: number,
  options: BookOptions,
): Promise<object> {
  await makeBook(folder, options);
  git(folder, 'init', '-q', '-b', 'main');
  git(folder, 'add', 'content');
  git(folder, 'commit', '-q', '-m', 'base');
  await edit(folder, options.entities);
  const seconds = { check: [] as number[], diff: [] as number[] };
  const cpuSeconds = { plain: [] as number[], compared: [] as number[] };
  for (let run = 0; run < runs; run += 1) {
    seconds.check.push(secondsOf(folder, 'check'));
    seconds.diff.push(secondsOf(folder, 'diff', 'main'));
    await removeOutput(folder);
    process.env.SPECBOOK_COMPARE = '';
    cpuSeconds.plain.push((await build(folder)).cpuSeconds);
    await removeOutput(folder);
    process.env.SPECBOOK_COMPARE = 'main';
    cpuSeconds.compared.push((await build(folder)).cpuSeconds);
  }
  const [check, diff] = [least(seconds.check), least(seconds.diff)];
  const [plain, compared] = [least(cpuSeconds.plain), least(cpuSeconds.compared)];
  return {
    entities: options.entities,
    edited: EDITED,
    runs,
    commands: { checkSeconds: check, diffSeconds: diff, diffToCheck: ratio(diff, check) },
    builds: {
      plainCpuSeconds: plain,
      comparedCpuSeconds: compared,
      comparedToPlain: ratio(compared, plain),
    },
  };
}
