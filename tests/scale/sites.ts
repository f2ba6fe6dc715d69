/** The sites that a bench builds and serves. */
import { createRequire } from 'node:module';
import { mkdir, realpath, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeSyntheticSpec } from './synthetic-spec.ts';

/** The entity that a bench edits, in the folder of a site, and the page that shows it. */
export const EDITED_FILE = 'content/entities/area-00000/thing_00001.yaml';
export const EDITED_PAGE = '/entities/thing_00001/';

async function makeSite(folder: string, config: string, nodeModules: string): Promise<void> {
  await mkdir(join(folder, 'src/pages'), { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "type": "module", "private": true }');
  await writeFile(join(folder, 'astro.config.mjs'), config);
  await symlink(nodeModules, join(folder, 'node_modules'), 'junction');
}

/** What a site of a synthetic specification is made of. */
export interface BookOptions {
  entities: number;
  diagrams: boolean;
  /** Folder of the packages it resolves, `astro-specbook` among them. */
  nodeModules: string;
}

/** Makes a site of a synthetic specification. @throws when it would resolve another package than that of `nodeModules` */
export async function makeBook(
  folder: string,
  { entities, diagrams, nodeModules }: BookOptions,
): Promise<void> {
  await makeSite(
    folder,
    `import specbook from 'astro-specbook';
export default { cacheDir: './.cache', vite: { cacheDir: './.vite' }, integrations: [specbook({ diagrams: ${diagrams} })] };
`,
    nodeModules,
  );
  await writeSyntheticSpec(join(folder, 'content'), entities);
  const resolved = createRequire(join(folder, 'package.json')).resolve(
    'astro-specbook/package.json',
  );
  const expected = await realpath(join(nodeModules, 'astro-specbook/package.json'));
  if (resolved !== expected) throw new Error(`${folder} uses ${resolved}, not ${expected}`);
}

/** Makes a site of plain pages, each with a table of twelve rows. */
export async function makeBare(folder: string, pages: number, nodeModules: string): Promise<void> {
  await makeSite(folder, "export default { cacheDir: './.cache' };\n", nodeModules);
  await mkdir(join(folder, 'src/layouts'), { recursive: true });
  await writeFile(
    join(folder, 'src/layouts/Bare.astro'),
    '---\nconst { title } = Astro.props;\n---\n<!doctype html>\n<html lang="en"><head><meta charset="utf-8" /><title>{title}</title></head><body><h1>{title}</h1><slot /></body></html>\n',
  );
  await writeFile(
    join(folder, 'src/pages/[page].astro'),
    `---
import Bare from '../layouts/Bare.astro';
export const getStaticPaths = () => Array.from({ length: ${pages} }, (_, n) => ({ params: { page: \`page-\${n}\` }, props: { n } }));
const { n } = Astro.props;
const rows = Array.from({ length: 12 }, (_, row) => ['field_' + row, 'text', 'required', 'Meaning ' + n]);
---
<Bare title={\`Page \${n}\`}><table>{rows.map((cells) => <tr>{cells.map((cell) => <td>{cell}</td>)}</tr>)}</table></Bare>
`,
  );
}
