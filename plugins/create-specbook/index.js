#!/usr/bin/env node
// `npm create specbook` is `specbook init`.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const { bin } = require('astro-specbook/package.json');
process.argv.splice(2, 0, 'init');
await import(
  new URL(bin.specbook, pathToFileURL(require.resolve('astro-specbook/package.json'))).href
);
