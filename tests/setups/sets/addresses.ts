/** Every rule of addresses, on a host that is made for it. */
import { configOf, type Setup } from '../setup.ts';

const FORMATS = ['directory', 'file', 'preserve'] as const;
const SLASHES = ['ignore', 'always', 'never'] as const;

const OWN = `---
import { ItemLink, SpecPage } from 'astro-specbook/components';
---
<SpecPage title="Harbour rules"><p>Ships wait behind the breakwater. <ItemLink to="order" /></p></SpecPage>
`;

export const ADDRESSES: readonly Setup[] = FORMATS.flatMap((format) =>
  SLASHES.map((trailingSlash): Setup => ({
    name: `with trailingSlash '${trailingSlash}' and build.format '${format}'`,
    config: configOf(
      '{ documents: { splitAbove: 20 } }',
      `base: '/docs', trailingSlash: '${trailingSlash}', build: { format: '${format}' }`,
    ),
    files: { 'src/pages/harbour.astro': OWN },
    finds: { breakwater: 'Harbour rules' },
    base: '/docs',
    addresses: format !== 'directory' ? 'files' : trailingSlash === 'never' ? 'bare' : 'folders',
  })),
);
