/**
 * The content format as zod, and its quantities.
 *
 * @example
 * import { EntitySchema, parseQuantity } from 'astro-specbook/schema';
 */
export { AreaSchema, CriterionSchema } from './schema/acceptance.ts';
export { ConsiderationSchema } from './schema/consideration.ts';
export { ConstraintSchema } from './schema/constraint.ts';
export { EntitySchema } from './schema/entity.ts';
export { EnumSchema } from './schema/enum.ts';
export { FieldSchema } from './schema/field.ts';
export { PocSchema } from './schema/poc.ts';
export { RequirementSchema } from './schema/requirement.ts';
export { RuleSchema } from './schema/rule.ts';
export { RunSchema } from './schema/run.ts';
export { SpecSchema } from './schema/spec.ts';

export {
  compareQuantities,
  convertQuantity,
  parseGrowth,
  parseQuantity,
  type Growth,
  type Parsed,
  type Quantity,
} from './schema/quantity.ts';
export type { Dimension, Period } from './schema/units.ts';
export {
  formatBytes,
  formatCount,
  formatDuration,
  formatNumber,
  formatQuantity,
} from './schema/format-quantity.ts';
