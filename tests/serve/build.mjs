// Serves the built example on the port given: what `astro preview` does, stopped with its parent.
import { preview } from 'astro';
import { stopWithParent } from './stop-with-parent.mjs';

const port = Number(process.argv[2]);
const root = new URL('../../', import.meta.url);
const server = await preview({
  root: root.pathname,
  logLevel: 'warn',
  server: { port, host: '127.0.0.1' },
});
stopWithParent(() => server.stop());
