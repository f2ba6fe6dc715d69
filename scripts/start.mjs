// `npm start`: builds the package and the example specification, and serves the built site until ctrl-c.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const build = spawnSync('npm', ['run', 'build', '--silent'], {
  cwd: root,
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
if (build.status !== 0) process.exit(build.status ?? 1);

// From the API, not from the command line: that one goes to the background where it takes its caller for an assistant.
const { preview } = await import('astro');
const server = await preview({
  root,
  logLevel: 'warn',
  server: { port: Number(process.env.PORT ?? 4321) },
});
const { base = '/' } = (await import('../astro.config.mjs')).default;
console.log(
  `\nSpecbook is at  http://localhost:${server.port}${base.replace(/\/?$/, '/')}\nctrl-c stops it.`,
);
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => server.stop().then(() => process.exit(0)));
