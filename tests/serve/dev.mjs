// Serves a copy of the example with `astro dev` on the port given, so that a test may edit its content.
// The copy lies inside the repository: packages resolve from there as they do for the example itself.
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';
import { fileURLToPath } from 'node:url';
import { dev } from 'astro';
import { stopWithParent } from './stop-with-parent.mjs';

const port = Number(process.argv[2]);
const example = fileURLToPath(new URL('../../', import.meta.url));
const copy = env.SPECBOOK_DEV_ROOT ?? join(example, '.cache', `dev-site-${port}`);

rmSync(copy, { recursive: true, force: true });
mkdirSync(copy, { recursive: true });
for (const part of [
  'astro.config.mjs',
  'tsconfig.json',
  'tsconfig.base.json',
  'src',
  'public',
  'content',
]) {
  if (existsSync(join(example, part)))
    cpSync(join(example, part), join(copy, part), { recursive: true });
}
process.chdir(copy);

// Vite has a listener of its own for the same signals and exits in it, so the copy goes at the very end.
process.on('exit', () => rmSync(copy, { recursive: true, force: true }));
const server = await dev({ root: copy, logLevel: 'warn', server: { port, host: '127.0.0.1' } });
stopWithParent(() => server.stop());
