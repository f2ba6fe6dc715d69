/** Pages of the project in several languages. */
import { configOf, ownPage, type Setup } from '../setup.ts';

const i18n = (prefixDefaultLocale: boolean): string =>
  `i18n: { locales: ['en', 'de'], defaultLocale: 'en', routing: { prefixDefaultLocale: ${prefixDefaultLocale} } }`;

export const LANGUAGES: readonly Setup[] = [
  {
    name: 'in two languages, the first without a prefix',
    config: configOf("{ prefix: '/spec' }", i18n(false)),
    files: {
      'src/pages/index.astro': ownPage(
        '<a href="/spec/">Specification</a> <a href="/de/">Deutsch</a>',
      ),
      'src/pages/de/index.astro': ownPage('<a href="/spec/">Spezifikation</a>'),
    },
    start: '/spec/',
    pages: ['/', '/de/', '/spec/entities/order/'],
  },
  {
    name: 'in two languages, each with a prefix',
    config: configOf("{ prefix: '/spec' }", i18n(true)),
    files: {
      'src/pages/index.astro': ownPage('<a href="/en/">English</a>'),
      'src/pages/en/index.astro': ownPage('<a href="/spec/">Specification</a>'),
      'src/pages/de/index.astro': ownPage('<a href="/spec/">Spezifikation</a>'),
    },
    start: '/spec/',
    pages: ['/', '/en/', '/de/', '/spec/entities/order/'],
  },
  {
    name: 'in two languages, with the specification in one of them',
    config: configOf("{ prefix: '/en/spec' }", i18n(true)),
    files: { 'src/pages/en/index.astro': ownPage('<a href="/en/spec/">Specification</a>') },
    start: '/en/spec/',
    pages: ['/en/spec/entities/order/'],
  },
];
