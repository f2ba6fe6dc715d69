/** German. */
import type { English } from '../index.ts';
import type { Overrides } from '../message.ts';

/** Every word of the interface in German. */
export const de: Overrides<English> = {};
