/** Lists of kinds, derived from the table of kinds. */
import {
  definitionOf,
  KINDS,
  type FileKind,
  type GroupKind,
  type Kind,
  type KindWithId,
  type NestedKind,
  type VocabularyKind,
} from './kinds.ts';

type PageOf<Path extends string> = Path extends `${infer Page}#${string}` ? Page : Path;

/** Path of a page that lists the items of some kind: `/pocs/`. */
export type ListPage = {
  [K in Kind]: (typeof KINDS)[K] extends { listPath: infer Path extends string }
    ? PageOf<Path>
    : never;
}[Kind];

/** Every kind, in the order of {@link KINDS}. */
export const ALL_KINDS = Object.keys(KINDS) as Kind[];

/** True for kinds whose items people know by a unique id. */
export function hasOwnId(kind: Kind): kind is KindWithId {
  return definitionOf(kind).hasOwnId === true;
}

/** True for kinds of words that spec.yaml may list. */
export function isVocabulary(kind: Kind): kind is VocabularyKind {
  return definitionOf(kind).vocabulary === true;
}

/** Kinds whose items people know by a unique id. */
export const KINDS_WITH_IDS = ALL_KINDS.filter(hasOwnId);

/** Kinds of words that spec.yaml may list. */
export const VOCABULARY_KINDS = ALL_KINDS.filter(isVocabulary);

/** Kinds whose items group items of other kinds. */
export const GROUP_KINDS = ALL_KINDS.filter(
  (kind): kind is GroupKind => definitionOf(kind).groups === true,
);

/** True for kinds whose items have a page each. */
export function hasOwnPage(kind: Kind): boolean {
  const { path, within } = definitionOf(kind);
  return !path.includes('#') && (within === undefined || hasOwnId(kind));
}

/** Kinds with files of their own. */
export const FILE_KINDS = ALL_KINDS.filter((kind): kind is FileKind => 'files' in KINDS[kind]);

/** Folder of the content folder that holds the files of a kind. @example folderOf('area') // 'acceptance' */
export function folderOf(kind: FileKind): string {
  const { files } = KINDS[kind];
  return files.slice(0, files.indexOf('/'));
}

/** True where one file may hold several items, each under its id; else the id comes from the path. */
export function holdsMany(kind: FileKind): boolean {
  return KINDS[kind].files.includes('**');
}

/** Kinds that are stated within items of this kind. @example nestedKinds('entity') // ['field', 'rule'] */
export function nestedKinds(kind: Kind): NestedKind[] {
  return ALL_KINDS.filter(
    (nested): nested is NestedKind => definitionOf(nested).within?.kind === kind,
  );
}
