/** The files of a new content folder: an example with one file of each kind, or an empty specification. */
import { listTemplates, readTemplate } from '../project/templates.ts';

/** `tool-library` → `Tool library`. */
export function titleOf(name: string): string {
  const words = name.replaceAll(/[-_.\s]+/gu, ' ').trim();
  return words === '' ? 'Specification' : words.charAt(0).toUpperCase() + words.slice(1);
}

/** What the example file of a kind is about, for the README of an empty specification. */
async function exampleSection(path: string): Promise<string> {
  const text = await readTemplate(`content/${path}`);
  return `## ${path}\n\n\`\`\`yaml\n${text.trimEnd()}\n\`\`\`\n`;
}

async function exampleFiles(): Promise<Map<string, string>> {
  const paths = await listTemplates('content');
  const texts = paths.map(async (path) => [path, await readTemplate(`content/${path}`)] as const);
  return new Map(await Promise.all(texts));
}

/** spec.yaml, and a README with an example of each kind, which is not read as content. */
async function emptyFiles(title: string): Promise<Map<string, string>> {
  const paths = (await listTemplates('content')).filter(
    (path) => path.endsWith('.yaml') && path !== 'spec.yaml',
  );
  const head = await readTemplate('empty/README.md');
  const sections = await Promise.all(paths.map(exampleSection));
  return new Map([
    ['README.md', [head, ...sections].join('\n')],
    ['spec.yaml', await readTemplate('empty/spec.yaml', { title: title.replaceAll("'", "''") })],
  ]);
}

/** Texts by path, relative to the content folder. */
export function starterContent({ isEmpty, title }: { isEmpty: boolean; title: string }) {
  return isEmpty ? emptyFiles(title) : exampleFiles();
}
