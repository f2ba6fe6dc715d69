/** Quantities for what is built upon the model. */
export { parseQuantity, type Quantity } from '../schema/quantity.ts';
export {
  formatBytes,
  formatCount,
  formatDuration,
  formatExactDuration,
  formatGrowth,
  formatNumber,
  formatQuantity,
  formatShare,
  type InLanguage,
} from '../schema/format-quantity.ts';
export { formatDigits, formatUnit } from '../schema/number-format.ts';
