// `npm run dev`: the package is compiled again at every change of its source, beside `astro dev` on the example.
// Arguments go to `astro dev`.
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const builder = fileURLToPath(new URL('../plugins/specbook/scripts/build.mjs', import.meta.url));
const astro = fileURLToPath(new URL('../node_modules/astro/bin/astro.mjs', import.meta.url));

if (spawnSync(process.execPath, [builder], { stdio: 'inherit' }).status !== 0) process.exit(1);

const children = [
  spawn(process.execPath, [builder, '--watch'], { stdio: 'inherit' }),
  spawn(process.execPath, [astro, 'dev', '--ignore-lock', ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  }),
];
function stop(code) {
  for (const child of children) child.kill();
  process.exitCode = code;
}
for (const child of children) child.on('exit', (code) => stop(code ?? 0));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop(0));
