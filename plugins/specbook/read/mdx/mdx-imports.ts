/** Files that the prose of an `.mdx` file asks for by their paths: without them it compiles, and stops a build. */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { closest } from '../../model/closest.ts';
import type { Problem } from '../../model/problem.ts';
import { problemOf, type SourceFile } from '../source-file.ts';

/** A file that is asked for, and where in the text. */
export interface Asked {
  /** As it is written, such as `../../../src/components/Chart.astro`. */
  specifier: string;
  /** Offset in the prose. */
  offset: number;
}

/** A file that is asked for and is not there. */
export interface Missing {
  /** Where it is looked for, from the content folder. */
  path: string;
  /** Names of what lies in that folder; undefined where there is no such folder. */
  beside?: readonly string[];
}

/** Looks for a file that one of the content folder asks for; undefined where it is there, or where nobody can say. */
export type FindMissing = (file: string, specifier: string) => Promise<Missing | undefined>;

/** A path from the file, or from the root of the project; packages and aliases are for Vite to know. */
const PATH = /^(?:\.\.?|\/src)\//u;

/** Astro reads a picture beside the file too, named without `./`. */
const PLAIN_NAME = /^[\p{L}\p{N}_][^/:]*$/u;

/** The path of a picture, decoded as Astro does; undefined where it is an address, or no path at all. */
function picturePath(url: string): string | undefined {
  try {
    const path = decodeURI(url);
    if (PLAIN_NAME.test(path)) return `./${path}`;
    return /^\.\.?\//u.test(path) ? path : undefined;
  } catch {
    // A `%` that stands for itself; Astro refuses it.
    return undefined;
  }
}

/** Where an import, or an export out of another file, names a file: a literal of ESTree, as acorn places it. */
interface Literal {
  value?: unknown;
  start?: number;
}

/** A plugin of remark that notes imports and pictures which are named by a path. */
export function noteAsked(noted: Asked[]) {
  return () =>
    (tree: Root): void => {
      visit(tree, (node) => {
        if (node.type === 'mdxjsEsm') {
          for (const statement of node.data?.estree?.body ?? []) {
            const literal: Literal | null | undefined =
              'source' in statement ? statement.source : undefined;
            if (typeof literal?.value === 'string' && PATH.test(literal.value))
              noted.push({ specifier: literal.value, offset: literal.start ?? 0 });
          }
        }
        const specifier = node.type === 'image' ? picturePath(node.url) : undefined;
        if (specifier !== undefined)
          noted.push({ specifier, offset: node.position?.start.offset ?? 0 });
      });
    };
}

/** Problems of what a file asks for and is not there. */
export async function missingImports(
  source: SourceFile,
  asked: readonly Asked[],
  find: FindMissing,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { specifier, offset } of asked) {
    const missing = await find(source.path, specifier);
    if (!missing) continue;
    problems.push(
      problemOf(source, {
        offset: (source.body?.offset ?? 0) + offset,
        rule: 'missing-import',
        message: `there is no file "${specifier}"`,
        hint: hintOf(specifier, missing),
      }),
    );
  }
  return problems;
}

function hintOf(specifier: string, { path, beside }: Missing): string {
  const slash = specifier.lastIndexOf('/') + 1;
  const name = specifier.slice(slash).replace(/[?#].*$/su, '');
  const meant =
    beside?.find((other) => other.startsWith(`${name}.`)) ?? closest(name, beside ?? []);
  if (meant !== undefined) return `did you mean ${specifier.slice(0, slash)}${meant}?`;
  const start = specifier.startsWith('/') ? 'of the Astro config' : 'of this file';
  return beside
    ? `add ${path}, or correct the path, which begins in the folder ${start}`
    : `there is no folder for ${path} either; the path begins in the folder ${start}`;
}
