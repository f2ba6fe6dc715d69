#!/usr/bin/env node
/** Entry point of the command `specbook`: runs it in this process, unless Node is too old. */
import { explainNodeVersion } from '../node-version.ts';

const explanation = explainNodeVersion(process.versions.node);
if (explanation === undefined) {
  // Only now: an old Node may fail to link what the commands import.
  await import('./run-process.ts');
} else {
  process.stderr.write(`${explanation}\n`);
  process.exitCode = 2;
}
