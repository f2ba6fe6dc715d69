/** Files and packages that an `.mdx` file refers to. If one is missing, the MDX compiles, but the site does not build. */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { closest } from '../../model/closest.ts';
import type { Problem } from '../../model/problem.ts';
import type { MissingPackage } from './package-finder.ts';
import { toProblem, type SourceFile } from '../source-file.ts';

/** A reference to a file. */
export interface FileReference {
  /** As written: `../../../src/components/Chart.astro`, `astro-icon/components`. */
  specifier: string;
  /** Offset in the prose. */
  offset: number;
}

/** A file that does not exist. */
export interface MissingFile {
  /** Expected path, relative to the content folder. */
  path: string;
  /** File names in its folder; undefined if the folder does not exist. */
  siblings?: readonly string[];
}

/** Checks a reference from a file of the content folder; undefined if the target exists or cannot be determined. */
export type FindMissing = (
  file: string,
  specifier: string,
) => Promise<MissingFile | MissingPackage | undefined>;

/** A path relative to the file or the project root; other specifiers name packages or aliases. */
export const PATH = /^(?:\.\.?|\/src)\//u;

/** Astro also accepts a picture in the same folder without `./`. */
const PLAIN_NAME = /^[\p{L}\p{N}_][^/:]*$/u;

/** The path of a picture, decoded as Astro does; undefined if it is a URL or not a path. */
function picturePath(url: string): string | undefined {
  try {
    const path = decodeURI(url);
    if (PLAIN_NAME.test(path)) return `./${path}`;
    return /^\.\.?\//u.test(path) ? path : undefined;
  } catch {
    // Astro rejects a literal `%`.
    return undefined;
  }
}

/** The source of an import or re-export: an ESTree literal with the offsets of acorn. */
interface Literal {
  value?: unknown;
  start?: number;
}

/** A remark plugin that collects imports and pictures referred to by path. */
export function collectFileReferences(collected: FileReference[]) {
  return () =>
    (tree: Root): void => {
      visit(tree, (node) => {
        if (node.type === 'mdxjsEsm') {
          for (const statement of node.data?.estree?.body ?? []) {
            const literal: Literal | null | undefined =
              'source' in statement ? statement.source : undefined;
            if (typeof literal?.value === 'string')
              collected.push({ specifier: literal.value, offset: literal.start ?? 0 });
          }
        }
        const specifier = node.type === 'image' ? picturePath(node.url) : undefined;
        if (specifier !== undefined)
          collected.push({ specifier, offset: node.position?.start.offset ?? 0 });
      });
    };
}

/** Reports references to missing files. */
export async function checkFileReferences(
  source: SourceFile,
  references: readonly FileReference[],
  find: FindMissing,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { specifier, offset } of references) {
    const missing = await find(source.path, specifier);
    if (!missing) continue;
    problems.push(
      toProblem(source, {
        offset: (source.body?.offset ?? 0) + offset,
        rule: 'missing-import',
        ...('name' in missing
          ? explainPackage(specifier, missing)
          : {
              message: `the file "${specifier}" does not exist`,
              hint: missingFileHint(specifier, missing),
            }),
      }),
    );
  }
  return problems;
}

function explainPackage(specifier: string, { name, reason }: MissingPackage) {
  return reason === 'not installed'
    ? {
        message: `the package "${name}" is not installed`,
        hint: `install it with npm install ${name}, or correct the name; an alias is defined under paths in tsconfig.json`,
      }
    : {
        message: `the package "${name}" does not export "${specifier}"`,
        hint: 'import what its documentation names, or correct the path',
      };
}

function missingFileHint(specifier: string, { path, siblings: beside }: MissingFile): string {
  const slash = specifier.lastIndexOf('/') + 1;
  const name = specifier.slice(slash).replace(/[?#].*$/su, '');
  const near = beside?.find((other) => other.startsWith(`${name}.`)) ?? closest(name, beside ?? []);
  if (near !== undefined) return `did you mean ${specifier.slice(0, slash)}${near}?`;
  const base = specifier.startsWith('/') ? 'of the Astro config' : 'of this file';
  return beside
    ? `add ${path}, or correct the path, which is relative to the folder ${base}`
    : `correct the path, which is relative to the folder ${base}: the folder of ${path} does not exist either`;
}
