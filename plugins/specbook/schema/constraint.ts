import { z } from 'zod';
import { lifecycle, ownId } from './lifecycle.ts';
import { NOT_NEGATIVE, POSITIVE } from './range.ts';
import { id, prose, quantity, reference, text, word } from './scalar.ts';

/** The four kinds of constraints that designers meet. */
export const CONSTRAINT_KINDS = ['possible', 'limitation', 'design', 'cost'] as const;

const common = {
  ...lifecycle,
  ...ownId,
  /** The constraint in a few words. @example Fifty estimates a second */
  title: text(),
  /** What is so, exactly. @example Estimates are within 20 % on 9 of 10 trips. */
  statement: prose().optional(),
  /** What a designer should do about it. @example Show a range, never a minute. */
  guidance: prose().optional(),
  /** Screens that it bears on, of `screens` in spec.yaml. @example [find-slot] */
  screens: z.array(id()).min(1).optional(),
  /** Service that it comes from, of `services` in spec.yaml. @example identity */
  service: id().optional(),
};

/** What's possible: a feature that a proof of concept has shown. */
export const PossibleSchema = z.strictObject({
  ...common,
  /** possible. */
  kind: z.literal('possible'),
  /** The proof of concept that showed it. @example POC-ROUTING */
  validatedBy: reference(),
});

/** What has limitations: limits of APIs, of performance. */
export const LimitationSchema = z.strictObject({
  ...common,
  /** limitation. */
  kind: z.literal('limitation'),
  /** At most so much: a rate, size or duration of more than 0, or a share, count, price or cost of 0 or more. @example 50 rps */
  limit: quantity({
    rate: POSITIVE,
    size: POSITIVE,
    duration: POSITIVE,
    ratio: NOT_NEGATIVE,
    count: NOT_NEGATIVE,
    money: NOT_NEGATIVE,
    cost: NOT_NEGATIVE,
  }).optional(),
  /** The proof of concept that found it. @example POC-ROUTING */
  validatedBy: reference().optional(),
});

/** What a screen shows while it waits. */
export const LOADING_PATTERNS = [
  'none',
  'spinner',
  'skeleton',
  'progress',
  'optimistic',
  'background',
] as const;
/** How a screen learns of changes. */
export const UPDATE_MODES = ['push', 'polling', 'on-demand'] as const;
/** What works without a network. */
export const OFFLINE_MODES = ['none', 'read-only', 'queued', 'full'] as const;

/** How long loading takes, and what is shown meanwhile. */
export const TimingSchema = z.strictObject({
  /** The target that it follows from. @example PERF-RT-002.p95 */
  from: reference().optional(),
  /** The time itself, where no target says it; more than 0. @example 1.5 s */
  expected: quantity({ duration: POSITIVE }).optional(),
  /** none, spinner, skeleton, progress, optimistic or background. @example skeleton */
  pattern: word(LOADING_PATTERNS),
});

/** How a screen learns of changes. */
export const UpdatesSchema = z.strictObject({
  /** push, polling or on-demand. @example polling */
  mode: word(UPDATE_MODES),
  /** Pause between two polls; more than 0. @example 30 s */
  every: quantity({ duration: POSITIVE }).optional(),
});

/** What affects design: loading, updates, offline. */
export const DesignSchema = z.strictObject({
  ...common,
  /** design. */
  kind: z.literal('design'),
  /** How long loading takes, and what is shown meanwhile. */
  timing: TimingSchema.optional(),
  /** How the screen learns of changes. */
  updates: UpdatesSchema.optional(),
  /** What works without a network: none, read-only, queued or full. @example read-only */
  offline: word(OFFLINE_MODES).optional(),
  /** The proof of concept that showed it. @example POC-ROUTING */
  validatedBy: reference().optional(),
});

/** What one use costs. */
export const PriceSchema = z.strictObject({
  /** What is paid for. @example message */
  per: text(),
  /** Price of one; 0 or more. @example 0.04 EUR */
  price: quantity({ money: NOT_NEGATIVE }),
  /** How many are expected; 0 or more. @example 90k/month */
  expected: quantity({ rate: NOT_NEGATIVE }).optional(),
  /** What may be spent; 0 or more. @example 4000 EUR/month */
  budget: quantity({ cost: NOT_NEGATIVE }).optional(),
});

/** What's expensive: a feature that costs money each time. */
export const CostSchema = z.strictObject({
  ...common,
  /** cost. */
  kind: z.literal('cost'),
  /** Price, expected use and budget. */
  cost: PriceSchema,
  /** The proof of concept that measured it. @example POC-ROUTING */
  validatedBy: reference().optional(),
});

/** `constraints/**`: one technical constraint for designers. */
export const ConstraintSchema = z.discriminatedUnion('kind', [
  PossibleSchema,
  LimitationSchema,
  DesignSchema,
  CostSchema,
]);
