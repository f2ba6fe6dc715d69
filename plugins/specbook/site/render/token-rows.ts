/** The custom properties that a user may set, for the guide. */
export { tokenRows, type TokenRow } from '../../theme/tokens.ts';
