/** Folders of the content folder whose name is no kind of items: one mistake each, whatever they hold. */
import type { Problem } from '../model/problem.ts';
import { locateFile } from './layout.ts';

/** @param paths of content files that are read */
export function findWrongFolders(paths: Iterable<string>): Problem[] {
  const located = [...paths].flatMap((path) => {
    const location = locateFile(path);
    return location.ok || location.folder === undefined ? [] : [{ path, ...location }];
  });
  return [...Map.groupBy(located, ({ folder }) => folder)].flatMap(([, files]): Problem[] => {
    const [first] = files;
    if (!first) return [];
    const count = files.length === 1 ? '' : `, its ${files.length} files are not read`;
    const { path: file, message, hint } = first;
    const start = { file, line: 1, column: 1, severity: 'error' as const };
    return [{ ...start, rule: 'unknown-file', message: message + count, hint }];
  });
}
