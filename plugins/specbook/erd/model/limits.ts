/**
 * Limits of readability. At the usual width of a page (870 px) a diagram has four columns of nodes; forty nodes are ten
 * rows, as many as two screens hold.
 */
import type { Spec } from '../../model/spec.ts';

/** Entities of the whole model that are shown with rows; beyond, with names only. */
export const MAX_ENTITIES_WITH_ROWS = 24;

/** Entities in the diagram of a domain; beyond, it is also drawn in parts of at most that many. */
export const MAX_ENTITIES_PER_DOMAIN = 40;

/** Entities of other domains around a domain; beyond, they are collected by domain. */
export const MAX_EXTERNAL_ENTITIES = 24;

/** Edges of a domain to one node; beyond, they would hide all others and are not drawn. */
export const MAX_EDGES_TO_HUB = 12;

/**
 * Entities around one entity; beyond, they are collected by domain. Domains around one domain; beyond, their edges are
 * not drawn.
 */
export const MAX_NEIGHBOURS = 24;

/** Entities, and then domains, around one entity in a small diagram; beyond, they are collected. */
export const MAX_NEIGHBOURS_WHERE_SMALL = 14;

/** Entities in a diagram to the second degree; beyond, those of the second degree are collected by domain. */
export const MAX_SECOND_DEGREE_ENTITIES = 40;

/** Entities in the diagram of the whole model; beyond, a note points to the diagrams of the domains. */
export const MAX_READABLE_ENTITIES = 150;

/**
 * Entities in a diagram of the whole model within a page; a larger one is a file only, so that pages stay light, and is
 * laid out in clusters.
 */
export const MAX_ENTITIES_IN_PAGE = 60;

/**
 * Entities of a model with every file of every diagram. Beyond, a diagram of an entity is drawn in one level of detail and
 * not to the second degree, each drawing is one file that follows the theme of the reader's
 * system, and DOT and PlantUML are only for domains and the whole: the files would weigh more than the pages.
 */
export const MAX_ENTITIES_WITH_ALL_FILES = 150;

/** True when a model is too large for every file of every diagram. */
export function isLargeModel({ entities }: Pick<Spec, 'entities'>): boolean {
  return entities.length > MAX_ENTITIES_WITH_ALL_FILES;
}
