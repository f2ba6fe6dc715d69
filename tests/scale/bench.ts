/**
 * `npm run bench -- --entities 1000`: builds a synthetic specification and, in turn with it, a bare Astro site of as many
 * HTML pages; prints one JSON object. Machines are noisy: each build runs three times, the least counts, and only
 * ratios within one run say something.
 */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, stripVTControlCharacters } from 'node:util';
import { gzipSync } from 'node:zlib';
import { benchErd } from './bench-erd.ts';
import { ASTRO, build, MEASURE, type Measured } from './measured-build.ts';
import { writeSyntheticSpec } from './synthetic-spec.ts';

const WORKSPACE = fileURLToPath(new URL('../..', import.meta.url));

async function site(folder: string, config: string): Promise<void> {
  await mkdir(join(folder, 'src/pages'), { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "type": "module", "private": true }');
  await writeFile(join(folder, 'astro.config.mjs'), config);
  await writeFile(join(folder, 'measure.cjs'), MEASURE);
  await symlink(join(WORKSPACE, 'node_modules'), join(folder, 'node_modules'), 'junction');
}

async function makeBook(folder: string, entities: number, diagrams: boolean): Promise<void> {
  await site(
    folder,
    "import specbook from 'astro-specbook';\nexport default { cacheDir: './.cache', vite: { cacheDir: './.vite' }, integrations: [specbook({ diagrams: DIAGRAMS })] };\n".replace(
      'DIAGRAMS',
      String(diagrams),
    ),
  );
  await writeSyntheticSpec(join(folder, 'content'), entities);
}

async function makeBare(folder: string, pages: number): Promise<void> {
  await site(folder, "export default { cacheDir: './.cache' };\n");
  await mkdir(join(folder, 'src/layouts'), { recursive: true });
  await writeFile(
    join(folder, 'src/layouts/Bare.astro'),
    '---\nconst { title } = Astro.props;\n---\n<!doctype html>\n<html lang="en"><head><meta charset="utf-8" /><title>{title}</title></head><body><h1>{title}</h1><slot /></body></html>\n',
  );
  await writeFile(
    join(folder, 'src/pages/[page].astro'),
    `---
import Bare from '../layouts/Bare.astro';
export const getStaticPaths = () => Array.from({ length: ${pages} }, (_, n) => ({ params: { page: \`page-\${n}\` }, props: { n } }));
const { n } = Astro.props;
const rows = Array.from({ length: 12 }, (_, row) => ['field_' + row, 'text', 'required', 'Meaning ' + n]);
---
<Bare title={\`Page \${n}\`}><table>{rows.map((cells) => <tr>{cells.map((cell) => <td>{cell}</td>)}</tr>)}</table></Bare>
`,
  );
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Kilobytes, one decimal. */
const kb = (bytes: number): number => Math.round(bytes / 102.4) / 10;

/** Raw and compressed size of the median and the largest page below a folder of the site. */
async function weigh(
  folder: string,
): Promise<{ median: { raw: number; gzip: number }; largest: { raw: number; gzip: number } }> {
  const pages = (await filesBelow(folder)).filter((file) => file.endsWith('.html'));
  const sizes: { raw: number; gzip: number }[] = [];
  for (const page of pages) {
    const html = await readFile(page);
    sizes.push({ raw: kb(html.length), gzip: kb(gzipSync(html).length) });
  }
  sizes.sort((a, b) => a.raw - b.raw);
  const none = { raw: 0, gzip: 0 };
  return { median: sizes[sizes.length >> 1] ?? none, largest: sizes.at(-1) ?? none };
}

/** Seconds from the start of `astro dev` to the first whole page. */
async function firstPage(folder: string, path: string): Promise<number> {
  const started = performance.now();
  const server = spawn(
    process.execPath,
    [ASTRO, 'dev', '--ignore-lock', '--port', '0', '--host', '127.0.0.1'],
    {
      cwd: folder,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  try {
    const port = await new Promise<string>((resolve, reject) => {
      let output = '';
      const read = (chunk: Buffer): void => {
        output += chunk.toString();
        const match = /127\.0\.0\.1:(\d+)/u.exec(stripVTControlCharacters(output));
        if (match?.[1]) resolve(match[1]);
      };
      server.stdout.on('data', read);
      server.stderr.on('data', read);
      server.on('exit', () => reject(new Error(`astro dev ended\n${output}`)));
    });
    const response = await fetch(`http://127.0.0.1:${port}${path}`);
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    await response.text();
    return (performance.now() - started) / 1000;
  } finally {
    server.kill();
  }
}

const round = (seconds: number): number => Math.round(seconds * 100) / 100;

const { values } = parseArgs({
  options: {
    entities: { type: 'string', default: '1000' },
    runs: { type: 'string', default: '3' },
    diagrams: { type: 'boolean', default: false },
    erd: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
});
if (values.erd) {
  console.log(JSON.stringify(await benchErd(Number(values.runs)), undefined, 2));
  process.exit();
}
const entities = Number(values.entities);
const runs = Number(values.runs);
// Inside the workspace: Astro compiles scripts of components only below a folder that it shares with the site.
await mkdir(join(WORKSPACE, '.cache'), { recursive: true });
const folder = await mkdtemp(join(WORKSPACE, '.cache/bench-'));
const book = join(folder, 'book');
const bare = join(folder, 'bare');
try {
  await makeBook(book, entities, values.diagrams);
  const cold: Measured[] = [];
  const plain: Measured[] = [];
  let pages = 0;
  for (let run = 0; run < runs; run += 1) {
    for (const made of ['dist', '.astro'])
      await rm(join(book, made), { recursive: true, force: true });
    cold.push(await build(book));
    if (run === 0) {
      pages = (await filesBelow(join(book, 'dist'))).filter((file) =>
        file.endsWith('.html'),
      ).length;
      await makeBare(bare, pages);
    }
    await rm(join(bare, 'dist'), { recursive: true, force: true });
    plain.push(await build(bare));
  }
  const edited = join(book, 'content/entities/area-00000/thing_00001.yaml');
  await writeFile(
    edited,
    (await readFile(edited, 'utf8')).replace('purpose: One of many', 'purpose: Still one of many'),
  );
  const again = await build(book);
  const least = (all: readonly Measured[], of: 'seconds' | 'cpuSeconds' = 'seconds'): number =>
    Math.min(...all.map((one) => one[of]));
  const entity = await weigh(join(book, 'dist/entities'));
  const requirement = await weigh(join(book, 'dist/requirements'));
  const whole = await weigh(join(book, 'dist'));
  // One after the other: a large index has more files than a process may have open.
  let index = 0;
  for (const file of await filesBelow(join(book, 'dist/_specbook/search')))
    index += (await stat(file)).size;
  console.log(
    JSON.stringify(
      {
        entities,
        pages,
        coldSeconds: round(least(cold)),
        bareSeconds: round(least(plain)),
        ratio: round(least(cold) / least(plain)),
        coldCpuSeconds: round(least(cold, 'cpuSeconds')),
        bareCpuSeconds: round(least(plain, 'cpuSeconds')),
        cpuRatio: round(least(cold, 'cpuSeconds') / least(plain, 'cpuSeconds')),
        peakMb: Math.round(Math.max(...cold.map(({ peakMb }) => peakMb))),
        medianPageKb: { entity: entity.median, requirement: requirement.median },
        largestPageKb: {
          entity: entity.largest,
          requirement: requirement.largest,
          any: whole.largest,
        },
        indexKb: kb(index),
        afterOneEditSeconds: round(again.seconds),
        devFirstPageSeconds: round(await firstPage(book, '/entities/thing_00001/')),
      },
      undefined,
      2,
    ),
  );
} finally {
  if (values.keep) console.error(`kept in ${folder}`);
  else await rm(folder, { recursive: true, force: true });
}
