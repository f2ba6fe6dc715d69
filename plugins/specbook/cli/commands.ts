/** The commands of `specbook`, in the order of its help. */
import { check } from './check.ts';
import { ci } from './ci/ci.ts';
import { diff } from './diff/diff.ts';
import type { Command } from './command.ts';
import { exportDocuments } from './export-documents.ts';
import { exportK6Thresholds } from './export-k6.ts';
import { exportLighthouseAssertions } from './export-lighthouserc.ts';
import { exportOpenSloObjectives } from './export-openslo.ts';
import { exportPrometheusRules } from './export-prometheus.ts';
import { exportSql } from './export-sql.ts';
import { init } from './init/init.ts';
import { newItem } from './new/new.ts';

/** All commands. */
export const COMMANDS: readonly Command[] = [
  init,
  newItem,
  ci,
  check,
  diff,
  exportDocuments,
  exportK6Thresholds,
  exportLighthouseAssertions,
  exportOpenSloObjectives,
  exportPrometheusRules,
  exportSql,
];
