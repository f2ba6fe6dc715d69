/** Settings of VS Code: which JSON Schema describes which content file. */
import type { KindDefinition } from '../../model/kind-definition.ts';
import { KINDS } from '../../model/kinds.ts';

/** The pattern of an editor for the files of a kind. @example 'entities/<domain>/<id>.yaml' // 'entities/*\/*.yaml' */
function globOf(files: string): string {
  return files.replaceAll(/<\w+>/gu, '*').replace('**.yaml', '**/*.yaml');
}

/**
 * The text of `.vscode/settings.json`.
 *
 * @param content the content folder, relative to the project
 */
export function editorSettings(content: string): string {
  const kinds: readonly KindDefinition[] = Object.values(KINDS);
  const schemas = kinds.flatMap(({ files, jsonSchema }) =>
    files !== undefined && jsonSchema !== undefined ? [{ files, jsonSchema }] : [],
  );
  const all = [{ files: 'spec.yaml', jsonSchema: 'spec' }, ...schemas];
  const mapping = all.map(({ files, jsonSchema }) => [
    `./node_modules/astro-specbook/schemas/${jsonSchema}.schema.json`,
    `${content}/${globOf(files)}`,
  ]);
  return `${JSON.stringify({ 'yaml.schemas': Object.fromEntries(mapping) as unknown }, undefined, 2)}\n`;
}

/** The text of `.vscode/extensions.json`. */
export const EDITOR_EXTENSIONS = `${JSON.stringify(
  { recommendations: ['astro-build.astro-vscode', 'redhat.vscode-yaml'] },
  undefined,
  2,
)}\n`;
