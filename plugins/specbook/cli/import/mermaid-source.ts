/** Reads an `erDiagram` of Mermaid. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { catalogueOfEr } from '../../exchange/import/mermaid/catalogue-of-er.ts';
import { isErDiagram, readErDiagram } from '../../exchange/import/mermaid/er-diagram.ts';
import { UsageError } from '../usage-error.ts';
import { withoutSkipped, type Importer } from './read-source.ts';

/** The importer of `.mmd` and `.mermaid`. */
export const mermaid: Importer = {
  name: 'A diagram of Mermaid',
  accepts: (source) => /\.(?:mmd|mermaid)$/iu.test(source),
  async read([source = ''], { cwd }) {
    const text = await readFile(resolve(cwd, source), 'utf8').catch(() => {
      throw new UsageError(`There is no ${source}.`, 'Name a file such as model.mmd.');
    });
    if (!isErDiagram(text))
      throw new UsageError(
        `${source} is no ER diagram.`,
        'Only diagrams that begin with erDiagram name tables.',
      );
    return withoutSkipped(catalogueOfEr(readErDiagram(text), source));
  },
};
