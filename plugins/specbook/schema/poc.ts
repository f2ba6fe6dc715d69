import { z } from 'zod';
import { keyedValues } from './keyed.ts';
import { lifecycle, ownId } from './lifecycle.ts';
import { date, prose, text, webAddress, word } from './scalar.ts';

/** What a proof of concept ended with. */
export const POC_VERDICTS = ['go', 'no-go', 'conditional'] as const;

/** `pocs/**`: one proof of concept, with its date. */
export const PocSchema = z
  .strictObject({
    ...lifecycle,
    ...ownId,
    /** What was tried. @example Travel time from a routing service */
    title: text(),
    /** What was to be found out. @example Can we estimate the way to a clinic within 20 %? */
    question: prose(),
    /** go, no-go or conditional. @example conditional */
    verdict: word(POC_VERDICTS),
    /** What a conditional verdict depends on. @example [Only inside the country] */
    conditions: z.array(prose()).min(1).optional(),
    /** The day of the verdict, not in the future. @example 2026-05-11 */
    date: date(),
    /** From this day on it proves nothing any more; not before `date`. @example 2027-05-11 */
    expires: date().optional(),
    /** Where the report is. @example https://example.com/harbour/poc/routing */
    evidence: webAddress().optional(),
    /** What was measured, in the words of the report. @example { p95: 340 ms } */
    measured: keyedValues(text(), { noun: 'measurement', anyKey: true }).optional(),
    /** Limits that were found. @example ["50 requests a second, no ferries"] */
    limits: z.array(prose()).min(1).optional(),
  })
  .superRefine((poc, context) => {
    if (poc.verdict !== 'conditional' || poc.conditions) return;
    context.addIssue({
      code: 'custom',
      path: ['verdict'],
      message: 'a conditional verdict names no conditions',
      params: { hint: 'add conditions: [ … ], or write go or no-go' },
    });
  });
