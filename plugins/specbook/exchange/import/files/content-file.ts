/** Files of a content folder as plain data: YAML, or the front matter of Markdown. */
import { isMap, parseDocument } from 'yaml';
import type { PlainMap } from '../plain-data.ts';
import { editYaml, type YamlEdit } from './edit-yaml.ts';
import { plainOf } from './render-yaml.ts';

const FRONT_MATTER = /^(---[ \t]*\r?\n)([\s\S]*?)(\r?\n---[ \t]*(?:\r?\n|$))/u;

function yamlOf(path: string, text: string): string {
  if (!/\.mdx?$/u.test(path)) return text;
  return FRONT_MATTER.exec(text)?.[2] ?? '';
}

/** What a file states; undefined if it is no map. */
export function readContentFile(path: string, text: string): PlainMap | undefined {
  const document = parseDocument(yamlOf(path, text), { uniqueKeys: false, logLevel: 'silent' });
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  const data = plainOf(document.contents);
  return data instanceof Map ? data : undefined;
}

/** The text of a file after changes of its keys. */
export function editContentFile(path: string, text: string, edits: readonly YamlEdit[]): string {
  if (!/\.mdx?$/u.test(path)) return editYaml(text, edits);
  return text.replace(FRONT_MATTER, (_, open: string, yaml: string, close: string) => {
    const edited = editYaml(`${yaml}\n`, edits).replace(/\n$/u, '');
    return open + edited + close;
  });
}
