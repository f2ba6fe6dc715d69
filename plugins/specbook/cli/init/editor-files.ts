/** Files of VS Code: which JSON Schema describes which content file, and the extensions that use it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KindDefinition } from '../../model/kind-definition.ts';
import { KINDS } from '../../model/kinds.ts';
import type { Plan } from '../project/plan.ts';
import { addToJson, isObject, parseJsonObject } from './edit-json.ts';

const SETTINGS = '.vscode/settings.json';
const EXTENSIONS = '.vscode/extensions.json';

/** Setting of the YAML extension: patterns of files by the path of a schema. */
const SCHEMAS_KEY = 'yaml.schemas';

const RECOMMENDATIONS = ['astro-build.astro-vscode', 'redhat.vscode-yaml'];

/** The pattern of an editor for the files of a kind. @example 'entities/<domain>/<id>.yaml' // 'entities/*\/*.yaml' */
function globOf(files: string): string {
  return files.replaceAll(/<\w+>/gu, '*').replace('**.yaml', '**/*.yaml');
}

/** Path of each schema, and the pattern of its files. */
function schemaMapping(content: string): [schema: string, glob: string][] {
  const kinds: readonly KindDefinition[] = Object.values(KINDS);
  const schemas = kinds.flatMap(({ files, jsonSchema }) =>
    files !== undefined && jsonSchema !== undefined ? [{ files, jsonSchema }] : [],
  );
  const all = [{ files: 'spec.yaml', jsonSchema: 'spec' }, ...schemas];
  return all.map(({ files, jsonSchema }) => [
    `./node_modules/astro-specbook/schemas/${jsonSchema}.schema.json`,
    `${content}/${globOf(files)}`,
  ]);
}

const toText = (value: unknown) => `${JSON.stringify(value, undefined, 2)}\n`;

/** What to write into a file that exists, or why it stays as it is. */
type Addition = { text: string } | { reason: string };

const PRESENT = { reason: 'it names all of it' };

function addSchemas(text: string, content: string): Addition {
  const settings = parseJsonObject(text);
  const present = settings?.[SCHEMAS_KEY];
  if (!settings || !(present === undefined || isObject(present))) {
    return {
      reason: `it is not valid: map the schemas of astro-specbook/schemas/ under "${SCHEMAS_KEY}" to have completion`,
    };
  }
  const mapping = schemaMapping(content);
  if (!present) {
    return { text: addToJson(text, [SCHEMAS_KEY], Object.fromEntries(mapping)) };
  }
  const globs = new Set(Object.values(present).flat());
  // A pattern that has a schema already, such as one with keys of the project, keeps it.
  const missing = mapping.filter(([schema, glob]) => !(schema in present) && !globs.has(glob));
  if (missing.length === 0) return PRESENT;
  return {
    text: missing.reduceRight(
      (text, [schema, glob]) => addToJson(text, [SCHEMAS_KEY, schema], glob),
      text,
    ),
  };
}

function addExtensions(text: string): Addition {
  const file = parseJsonObject(text);
  const present = file?.recommendations ?? [];
  if (!file || !Array.isArray(present)) return { reason: 'it is not valid' };
  const missing = RECOMMENDATIONS.filter((name) => !present.includes(name));
  if (missing.length === 0) return PRESENT;
  if (file.recommendations === undefined) {
    return { text: addToJson(text, ['recommendations'], missing) };
  }
  return {
    text: missing.reduce((text, name) => addToJson(text, ['recommendations', -1], name), text),
  };
}

/** Adds to a file that exists, or writes it. */
function planFile(
  plan: Plan,
  path: string,
  fresh: unknown,
  added: { to: (text: string) => Addition; what: string },
): void {
  const file = join(plan.folder, path);
  if (!existsSync(file)) {
    plan.add(path, toText(fresh));
    return;
  }
  const addition = added.to(readFileSync(file, 'utf8'));
  if ('text' in addition) plan.change(path, addition.text, `adds ${added.what}`);
  else plan.keep(path, addition.reason);
}

/**
 * Plans the files of VS Code.
 *
 * @param content the content folder, relative to the project
 */
export function planEditorFiles(plan: Plan, content: string): void {
  const schemas = { [SCHEMAS_KEY]: Object.fromEntries(schemaMapping(content)) };
  planFile(plan, SETTINGS, schemas, {
    to: (text) => addSchemas(text, content),
    what: `the schemas of content files to "${SCHEMAS_KEY}"`,
  });
  planFile(
    plan,
    EXTENSIONS,
    { recommendations: RECOMMENDATIONS },
    { to: addExtensions, what: 'the extensions that use them' },
  );
}
