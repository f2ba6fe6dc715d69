/** The diagrams that a build writes as files beside its pages. */
import { join } from 'node:path';
import { everyFile, TEXTS } from './diagram-files.ts';
import { newFiles } from './new-files.ts';
import { shapeOf } from './own-pages.ts';
import { specbookState } from './state.ts';

const routeOf = (format: string): string => `/diagrams/[name].${format}`;

/** Routes that a build does not render, since it writes their files here; a dev server answers for them. */
export const DIAGRAM_ROUTES: readonly string[] = ['svg', ...TEXTS].map(routeOf);

/** Files that are written at once, while the next diagram is drawn. */
const AT_ONCE = 32;

/**
 * Writes every file of a diagram that the user has no page of their own for.
 *
 * @param folder of the built site
 */
export async function writeDiagrams(folder: string): Promise<void> {
  const { spec, config } = specbookState();
  if (!config.diagrams) return;
  const { ownPaths, prefix } = config;
  const isOurs = (format: string): boolean => !ownPaths.has(shapeOf(prefix + routeOf(format)));
  const write = newFiles();
  let writing: Promise<void>[] = [];
  for await (const [name, content] of everyFile(spec, config, isOurs)) {
    writing.push(write(join(folder, prefix, 'diagrams', name), content));
    if (writing.length < AT_ONCE) continue;
    await Promise.all(writing);
    writing = [];
  }
  await Promise.all(writing);
}
