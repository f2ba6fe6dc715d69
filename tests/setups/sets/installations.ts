/** Other ways to install, other versions of Astro, and other places of the content. */
import { configOf, type Setup } from '../setup.ts';

export const INSTALLATIONS: readonly Setup[] = [
  { name: 'installed by pnpm', layout: 'pnpm', config: configOf() },
  {
    name: 'in a monorepo, with the specification beside it',
    layout: 'workspace',
    config: configOf("{ content: '../spec' }"),
  },
  {
    name: 'whose content folder is a link',
    config: configOf(),
    isContentLinked: true,
  },
  { name: 'with the oldest Astro', packages: ['astro@7.2.10'], config: configOf() },
  { name: 'with the newest Astro', packages: ['astro@7'], config: configOf() },
];
