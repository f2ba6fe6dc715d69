/**
 * Processor time and memory of a process and of everything it started, read from Linux's /proc.
 * Source: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** Only there is /proc; elsewhere the figures of a build come from its processes, and the dev server has none. */
export const HAS_PROC = process.platform === 'linux';

const TICKS_PER_SECOND = 100;

/** One line of `/proc/<pid>/stat`. */
export interface ProcessStat {
  pid: number;
  parent: number;
  /** User and system time of the process itself, without its children. */
  cpuSeconds: number;
  /** When it started, in ticks since boot: tells it from a later process with the same number. */
  startTicks: number;
  rssPages: number;
}

/** Reads `/proc/<pid>/stat`. The name, in brackets, may hold spaces and brackets of its own. */
export function parseStat(text: string): ProcessStat {
  const values = text
    .slice(text.lastIndexOf(')') + 2)
    .trim()
    .split(' ')
    .map(Number);
  // The values behind the name; the manual counts from 1, with number and name as the first two.
  const value = (field: number): number => values[field - 3] ?? Number.NaN;
  return {
    pid: Number.parseInt(text, 10),
    parent: value(4),
    cpuSeconds: (value(14) + value(15)) / TICKS_PER_SECOND,
    startTicks: value(22),
    rssPages: value(24),
  };
}

/** The processes in `all` that are one of `roots` or descend from one, in any order. */
export function descendantsOf(
  roots: ReadonlySet<number>,
  all: readonly ProcessStat[],
): ProcessStat[] {
  const childrenOf = Map.groupBy(all, ({ parent }) => parent);
  const found = new Map<number, ProcessStat>();
  const open = all.filter(({ pid }) => roots.has(pid));
  for (let stat = open.pop(); stat; stat = open.pop()) {
    if (found.has(stat.pid)) continue;
    found.set(stat.pid, stat);
    open.push(...(childrenOf.get(stat.pid) ?? []));
  }
  return [...found.values()];
}

function everyProcess(): ProcessStat[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .flatMap((pid) => {
      try {
        return [parseStat(readFileSync(`/proc/${pid}/stat`, 'utf8'))];
      } catch (error) {
        // A process that ended since the folder was listed.
        if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
        throw error;
      }
    });
}

/** A process and everything it started, while it is watched. */
export interface ProcessTree {
  /** Takes the figures now; a process that ended keeps those of the last look. */
  look(): void;
  /** Processor seconds of each process so far, by its number. */
  cpuSecondsByPid(): Map<number, number>;
  /** Processor seconds of all processes so far, added up. */
  cpuSeconds(): number;
  /** Resident memory of all processes at the last look, added up. */
  rssMb(): number;
  /** Most resident memory of all processes at one look. */
  peakMb(): number;
  /** Ends the looking. */
  stop(): void;
}

/** Watches a process and everything it starts. @param everyMs between two looks */
export function watchTree(root: number, everyMs = 50): ProcessTree {
  const pageMb = Number(execFileSync('getconf', ['PAGESIZE'], { encoding: 'utf8' })) / 1024 ** 2;
  const known = new Map<number, ProcessStat>();
  let rssMb = 0;
  let peakMb = 0;
  const look = (): void => {
    const all = everyProcess();
    // A child whose parent ended belongs to process 1, and is known from before.
    const alive = all.filter(
      ({ pid, startTicks }) => pid === root || known.get(pid)?.startTicks === startTicks,
    );
    const tree = descendantsOf(new Set(alive.map(({ pid }) => pid)), all);
    for (const stat of tree) known.set(stat.pid, stat);
    rssMb = tree.reduce((sum, { rssPages }) => sum + rssPages * pageMb, 0);
    peakMb = Math.max(peakMb, rssMb);
  };
  look();
  const timer = setInterval(look, everyMs);
  return {
    look,
    cpuSecondsByPid: () => new Map([...known].map(([pid, { cpuSeconds }]) => [pid, cpuSeconds])),
    cpuSeconds: () => [...known.values()].reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
    rssMb: () => rssMb,
    peakMb: () => peakMb,
    stop: () => clearInterval(timer),
  };
}
