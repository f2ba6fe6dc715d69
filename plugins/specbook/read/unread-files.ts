/** Warns of files in the content folder that look like content and are not read. */
import { closest } from '../model/closest.ts';
import { FILE_KINDS, folderOf } from '../model/kind-lists.ts';
import type { Problem } from '../model/problem.ts';
import { locateFile } from './layout.ts';

/** Names in a content folder, relative to it. */
export interface FolderNames {
  /** Files that are read as content. */
  files: ReadonlySet<string>;
  /** Other files. */
  others: ReadonlySet<string>;
  /** Files and folders that are left out because of the first character of their name. */
  skipped: ReadonlySet<string>;
  /** True for a file that the content or spec.yaml refers to. */
  isReferenced: (path: string) => boolean;
}

const KIND_FOLDERS = FILE_KINDS.map((kind) => folderOf(kind));

const CONTENT_NAME = /\.(?:ya?ml|mdx?)$/iu;

/** Files of editors and operating systems. */
const BACKUP = /~$|^#.*#$|\.(?:bak|orig|rej|tmp|sw[op])$|^(?:thumbs\.db|desktop\.ini)$/iu;

/** Documents of a repository: README.txt, LICENSE, CHANGELOG. */
const ABOUT = /^(?:readme|licen[cs]e|notice|changelog|codeowners|authors)(?:\.\w+)?$/iu;

/** What prose and MDX use: pictures, media, fonts, documents, drawings, code and styles. */
const ASSET =
  /\.(?:png|jpe?g|gif|svg|webp|avif|ico|bmp|tiff?|mp[34]|webm|ogg|wav|mov|woff2?|[ot]tf|pdf|docx?|xlsx?|pptx?|od[tsp]|csv|zip|drawio|excalidraw|fig|puml|plantuml|mmd|dot|dbml|sql|astro|[cm]?[jt]sx?|vue|svelte|s?css|less|html?)$/iu;

/** Settings of tools that stand beside spec.yaml. */
const ROOT_SETTINGS = /^(?:package(?:-lock)?|tsconfig|jsconfig|biome|deno)\.jsonc?$/u;

function warning(file: string, message: string, hint: string): Problem {
  return { file, line: 1, column: 1, severity: 'warning', rule: 'unread-file', message, hint };
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const folderNameOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** A folder of a kind, or a misspelt one. */
function isKindFolder(top: string): boolean {
  return KIND_FOLDERS.includes(top) || closest(top, KIND_FOLDERS) !== undefined;
}

/** The name that the author probably meant: `b.yaml` for `b.yalm`, `d.yaml.txt`, `c.json` and `f`. */
function suggestName(name: string): string {
  const stem = name.replace(/\.(?:ya?ml|mdx?)\..*$/iu, '').replace(/\.[^.]*$/u, '');
  const isMarkdown = /\.(?:md|mdown|mkdn?|markdown|mdx?\.\w+)$/iu.test(name);
  return `${stem === '' ? 'name' : stem.trim()}.${isMarkdown ? 'md' : 'yaml'}`;
}

function checkOther(path: string, { files, isReferenced }: FolderNames): Problem[] {
  const name = nameOf(path);
  const [top = ''] = path.split('/');
  const isRoot = top === name;
  if (BACKUP.test(name) || ABOUT.test(name) || ASSET.test(name)) return [];
  if (isRoot && ROOT_SETTINGS.test(name)) return [];
  const extension = /\.[^.]*$/u.exec(name)?.[0] ?? '';
  const isLike =
    /\.(?:ya?ml|mdx?)\b/iu.test(name) || closest(extension, ['.yaml', '.yml']) !== undefined;
  if (!isLike && !isRoot && !isKindFolder(top)) return [];
  if (isReferenced(path)) return [];
  const reason =
    extension === ''
      ? 'its name has no extension'
      : `"${extension}" is not an accepted file extension`;
  const wanted = isRoot ? 'spec.yaml' : folderNameOf(path) + suggestName(name);
  const json = /^\.jsonc?$/iu.test(extension) ? ' (JSON is valid YAML)' : '';
  const hint = files.has(wanted)
    ? 'move it out of the content folder'
    : `if it is content, rename it to ${wanted}${json}; otherwise move it out of the content folder`;
  return [warning(path, `the file is not read: ${reason}`, hint)];
}

/** Files below `evidence/`: each run is `evidence/<run>/run.yaml` with its result files beside it. */
function checkEvidence(paths: readonly string[], names: FolderNames): Problem[] {
  const runs = Map.groupBy(paths, (path) => path.split('/')[1] ?? '');
  return [...runs].flatMap(([run, inRun]) => {
    const folder = `evidence/${run}/`;
    const isBesideRun = names.files.has(`${folder}run.yaml`);
    const runFiles = inRun.filter((path) => /^runs?(?:\.|$)/iu.test(nameOf(path)));
    const misnamed = runFiles.map((path) => {
      const isDeep = path.split('/').length > 3;
      const target = isDeep ? `evidence/${path.split('/').slice(1, -1).join('-')}/` : folder;
      const reason = isDeep
        ? 'it is more than one folder below evidence/'
        : 'its name is not run.yaml';
      return warning(
        path,
        `the run is not read: ${reason}`,
        isDeep ? `move its folder to ${target}` : `rename it to ${target}run.yaml`,
      );
    });
    const wrong = misnamed.filter(
      ({ file }) => !isBesideRun || nameOf(file) === 'run.yaml' || file.split('/').length === 3,
    );
    const [first] = inRun.filter((path) => !BACKUP.test(nameOf(path)) && !ABOUT.test(nameOf(path)));
    if (isBesideRun || wrong.length > 0 || first === undefined) return wrong;
    const count = inRun.length === 1 ? 'the result file is' : `${inRun.length} result files are`;
    return [
      warning(
        first,
        `${count} not read: ${folder} has no run.yaml`,
        `add ${folder}run.yaml, which names them under results:`,
      ),
    ];
  });
}

function checkSkipped(path: string): Problem[] {
  const name = nameOf(path);
  const isFolder = path.endsWith('/');
  const folder = isFolder ? path.slice(0, -1) : path;
  const plain = nameOf(folder).replace(/^[_.]+/u, '');
  const start = nameOf(folder).charAt(0);
  if (isFolder) {
    return [
      warning(
        folder,
        `the folder is not read: its name starts with "${start}"`,
        `rename it to ${plain}, or move it out of the content folder`,
      ),
    ];
  }
  if (!CONTENT_NAME.test(name) || BACKUP.test(name)) return [];
  const [top = ''] = path.split('/');
  // Hidden files beside spec.yaml are settings of tools; `._name` is a file of macOS.
  if (start === '.' && (!isKindFolder(top) || !/^\.\w/u.test(name) || name.startsWith('._')))
    return [];
  const wanted =
    CONTENT_NAME.test(plain) && !/^ya?ml$|^mdx?$/iu.test(plain) ? plain : `name.${plain}`;
  const table =
    top === 'entities'
      ? `, and write table: ${name.replace(/\.[^.]*$/u, '')} if that is its physical name`
      : '';
  return [
    warning(
      path,
      `the file is not read: its name starts with "${start}"`,
      `rename it to ${wanted}${table}; or move it out of the content folder`,
    ),
  ];
}

/**
 * Warnings for files that are not read although an author may expect it. Backups of editors, READMEs, pictures and code
 * are left out.
 */
export function findUnreadFiles(names: FolderNames): Problem[] {
  // A folder with a wrong name is reported once, as an error.
  const wrong = new Set(
    [...names.files].flatMap((path) => {
      const location = locateFile(path);
      return location.ok ? [] : [location.folder];
    }),
  );
  const others = [...names.others].filter((path) => !wrong.has(path.split('/')[0]));
  const isInRun = (path: string): boolean => /^evidence\/[^/]+\//u.test(path);
  return [
    ...others.filter((path) => !isInRun(path)).flatMap((path) => checkOther(path, names)),
    ...checkEvidence(others.filter(isInRun), names),
    ...[...names.skipped].flatMap(checkSkipped),
  ];
}

/** Files that are not read, by the id of the item that each probably contains. */
export function unreadItems(warnings: readonly Problem[]): Map<string, string> {
  const items = warnings.flatMap(({ file }): [string, string][] => {
    const name = suggestName(nameOf(file).replace(/^[_.]+/u, ''));
    const location = locateFile(folderNameOf(file) + name);
    return location.ok ? [[location.id, file]] : [];
  });
  return new Map(items);
}
