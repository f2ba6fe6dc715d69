/** The formats of `specbook export`, in the order of its help. */
import type { Command } from '../command.ts';
import { exportDataModelFormats } from './data-model.ts';
import { exportDocuments } from './documents.ts';
import { exportItemFormats } from './items.ts';
import { exportK6Thresholds } from './k6.ts';
import { exportLighthouseAssertions } from './lighthouserc.ts';
import { exportOpenSloObjectives } from './openslo.ts';
import { exportPrometheusRules } from './prometheus.ts';

/** One command for each format. */
export const EXPORTS: readonly Command[] = [
  exportDocuments,
  exportK6Thresholds,
  exportLighthouseAssertions,
  exportOpenSloObjectives,
  exportPrometheusRules,
  ...exportDataModelFormats,
  ...exportItemFormats,
];
