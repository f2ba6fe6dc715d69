/** Replaces a missing or invalid text in a recovered item; it is neither a valid id nor a valid reference. */
export const PLACEHOLDER = '…';
