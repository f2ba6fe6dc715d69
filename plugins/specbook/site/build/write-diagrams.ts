/** The diagrams that a build writes as files beside its pages. */
import { join } from 'node:path';
import { TEXTS } from '../render/diagram-file-set.ts';
import { everyFile } from '../render/diagram-files.ts';
import { everySheet } from '../render/diagram-sheets.ts';
import { SHEETS_PATH } from '../render/drawing-html.ts';
import { fileTokens } from './file-tokens.ts';
import { writeFiles } from './write-files.ts';
import { normalizePattern } from '../integration/route-overrides.ts';
import type { SpecbookState } from '../integration/state.ts';

const SHEETS_ROUTE = `${SHEETS_PATH}[name].svg`;
const routeOf = (format: string): string => `/diagrams/[name].${format}`;

/** Routes that a build does not render, since it writes their files here; a dev server answers for them. */
export const DIAGRAM_ROUTES: readonly string[] = [
  ...['svg', 'json', ...TEXTS].map(routeOf),
  SHEETS_ROUTE,
];

/**
 * Writes every file of a diagram that the user has no page of their own for.
 *
 * @param folder of the built site
 */
export async function writeDiagrams(
  { spec, config, layouts }: SpecbookState,
  folder: string,
): Promise<void> {
  if (!config.diagrams) return;
  const { userRoutes: ownPaths, prefix } = config;
  const isOurs = (format: string): boolean =>
    !ownPaths.has(normalizePattern(prefix + routeOf(format)));
  const context = { ...config, tokens: await fileTokens(config.look.customCss) };
  await writeFiles(join(folder, prefix, 'diagrams'), everyFile(spec, context, layouts, isOurs));
  if (ownPaths.has(normalizePattern(prefix + SHEETS_ROUTE))) return;
  await writeFiles(join(folder, prefix, SHEETS_PATH), everySheet(spec, context, layouts));
}
