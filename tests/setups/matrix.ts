/** Every set-up that is tried. */
import { ADDRESSES } from './sets/addresses.ts';
import { INSTALLATIONS } from './sets/installations.ts';
import { LANGUAGES } from './sets/languages.ts';
import { OWN_PAGES } from './sets/own-pages.ts';
import { PLATFORMS } from './sets/platforms.ts';
import { BESIDE_STARLIGHT } from './sets/starlight.ts';
import { SETTINGS } from './sets/settings.ts';
import type { Setup } from './setup.ts';

/** All set-ups. */
export const SETUPS: readonly Setup[] = [
  ...OWN_PAGES,
  ...ADDRESSES,
  ...INSTALLATIONS,
  ...LANGUAGES,
  ...BESIDE_STARLIGHT,
  ...PLATFORMS,
  ...SETTINGS,
];
