#!/usr/bin/env node
/**
 * Entry point of the command `specbook`. It imports the commands only on a Node that they run on. `init` runs on an older
 * one too: the project that it writes brings its own Node.
 */
import { explainNodeVersion, isNodeForInit } from '../node-version.ts';

const { node } = process.versions;
const explanation = explainNodeVersion(node);
if (explanation === undefined) {
  const [{ runProcess }, { COMMANDS }] = await Promise.all([
    import('./run-process.ts'),
    import('./commands.ts'),
  ]);
  await runProcess(COMMANDS);
} else if (process.argv[2] === 'init' && isNodeForInit(node)) {
  const [{ runProcess }, { init }] = await Promise.all([
    import('./run-process.ts'),
    import('./init/init.ts'),
  ]);
  await runProcess([init]);
} else {
  process.stderr.write(`${explanation}\n`);
  process.exitCode = 2;
}
