/** Quantities and growths as schemas hand them on. */
import { z } from 'zod';
import type { Growth, Quantity } from './quantity.ts';
import { DIMENSIONS, PERIODS } from './units.ts';

/** A quantity as it is handed on. */
export const QuantityOutput = z.strictObject({
  dimension: z.enum(DIMENSIONS),
  value: z.number(),
  unit: z.string(),
  base: z.number(),
  text: z.string(),
}) satisfies z.ZodType<Quantity>;

/** A growth as it is handed on. */
export const GrowthOutput = z.strictObject({
  mode: z.enum(['compound', 'linear']),
  amount: z.number(),
  per: z.enum(PERIODS),
  text: z.string(),
}) satisfies z.ZodType<Growth>;
