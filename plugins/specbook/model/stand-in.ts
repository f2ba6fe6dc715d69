/** Replaces a text that is missing or wrong in a recovered item; no id and no reference looks like it. */
export const STAND_IN = '…';
