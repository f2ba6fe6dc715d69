/** The options with which a project adds to a specification: checks, keys, sections. */
import { z } from 'zod';
import type { RuleSeverity } from '../../../checks/configure-checks.ts';
import type { CustomCheck } from '../../../checks/custom-check.ts';
import type { Extensions } from '../../../model/extensions.ts';
import type { CustomView } from '../../../views/custom-view.ts';

/** Shape of the options, for the schema of all options; `explainAdditions` checks what is in them. */
export const ADDITION_OPTIONS = {
  /**
   * Checks of your own, made with `defineCheck` of `astro-specbook/checks`.
   * @default []
   * @example [ownerCheck]
   */
  rules: z.custom<readonly CustomCheck[]>(Array.isArray, 'rules must be a list').default([]),
  /**
   * Severity of the problems of a rule: `off`, `warning` or `error`, whatever it is otherwise. Rules that protect the model
   * cannot be changed.
   * @default {}
   * @example { 'over-budget': 'off', 'unread-file': 'error', 'team/owner': 'warning' }
   */
  checks: z.record(z.string(), z.custom<RuleSeverity>()).default({}),
  /**
   * Keys of your own, by kind: they are checked, shown as facts, found by search, and stand in `spec.json` and in the JSON
   * Schemas of `.specbook/schemas/`.
   * @default {}
   * @example { entity: { costCentre: { type: 'string', label: 'Cost centre', required: true } } }
   */
  extend: z.custom<Extensions>((value) => typeof value === 'object' && value !== null).default({}),
  /**
   * Sections that you add to the items of a kind, move or leave out, made with `defineView` of `astro-specbook/views`. They
   * change pages, documents and Markdown alike.
   * @default []
   * @example [runbookView]
   */
  views: z.custom<readonly CustomView[]>(Array.isArray, 'views must be a list').default([]),
};
