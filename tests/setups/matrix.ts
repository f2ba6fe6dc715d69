/** Every set-up that is tried. */
import { configOf, type Setup } from './setup.ts';

const PAGE = (body: string) =>
  `<html lang="en"><head><title>Own</title></head><body>${body}</body></html>\n`;

const OWN_PAGES: readonly Setup[] = [
  {
    name: 'with nothing else in it',
    config: configOf(),
    pages: ['/', '/entities/order/', '/404.html'],
    isQuick: true,
  },
  {
    name: 'with a front page of its own, and the specification under a prefix',
    config: configOf("{ prefix: '/spec' }"),
    files: { 'src/pages/index.astro': PAGE('<h1>Ours</h1> <a href="/spec/">Specification</a>') },
    start: '/spec/',
    pages: ['/', '/spec/', '/spec/entities/order/'],
    isQuick: true,
  },
];

/** All set-ups. */
export const SETUPS: readonly Setup[] = [...OWN_PAGES];
