import { z } from 'zod';
import { lifecycle, ownId, references } from './lifecycle.ts';
import { date, prose, word } from './scalar.ts';

/** Where a consideration stands. */
export const CONSIDERATION_STATUSES = ['open', 'decided', 'dropped'] as const;

const { owner, tags, since } = lifecycle;

/** `considerations/**`: one question that was raised, and what became of it. */
export const ConsiderationSchema = z
  .strictObject({
    ...ownId,
    owner,
    tags,
    since,
    /** What is to be considered. @example Do we keep cancelled appointments? */
    question: prose(),
    /** open, decided or dropped. @example open */
    status: word(CONSIDERATION_STATUSES),
    /** The day it was raised, not in the future. @example 2026-09-01 */
    raised: date().optional(),
    /** The day by which it must be decided, not before `raised`. @example 2026-12-01 */
    due: date().optional(),
    /** The decision, or why it was dropped. @example No. Each clinic has its own. */
    decision: prose().optional(),
    /** The day of the decision: not before `raised`, not in the future. @example 2026-09-20 */
    decided: date().optional(),
    /** What it bears on: items, entities, fields. @example [appointment] */
    affects: references().optional(),
  })
  .superRefine((item, context) => {
    if (item.status !== 'decided' || item.decision) return;
    context.addIssue({
      code: 'custom',
      path: ['status'],
      message: 'it is decided, but the decision is missing',
      params: { hint: 'write decision: …, or status: open', rule: 'missing-key' },
    });
  });
