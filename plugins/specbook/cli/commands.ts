/** The commands of `specbook`, in the order of its help. */
import { check } from './check.ts';
import { ci } from './ci/ci.ts';
import { diff } from './diff/diff.ts';
import { drift } from './drift/drift.ts';
import type { Command } from './command.ts';
import { EXPORTS } from './export/formats.ts';
import { exportSite } from './export/site.ts';
import { importSource } from './import/import.ts';
import { init } from './init/init.ts';
import { newItem } from './new/new.ts';
import { preview } from './preview/preview.ts';
import { release } from './release/release.ts';

/** All commands. */
export const COMMANDS: readonly Command[] = [
  init,
  importSource,
  preview,
  newItem,
  ci,
  check,
  diff,
  release,
  drift,
  ...EXPORTS,
  exportSite,
];
