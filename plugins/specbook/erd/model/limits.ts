/**
 * When a diagram would no longer be readable. A picture of the usual width of a page (870 px) has room for four
 * columns of boxes; forty boxes are ten rows of them, which is as much as two screens hold.
 */

/** Entities with rows in the whole model; beyond, it shows names only. */
export const MOST_WITH_ROWS = 24;

/** Entities in the picture of one domain; beyond, it is also drawn in parts of at most so many. */
export const MOST_IN_DOMAIN = 40;

/** Entities of other domains around a domain; beyond, they are gathered by domain. */
export const MOST_ELSEWHERE = 24;

/**
 * Lines from a domain to one box of another domain, where entities of the domain stand in the picture as a whole;
 * beyond, they would hide all others and are not drawn.
 */
export const MOST_TO_ONE = 12;

/**
 * Entities around one entity; beyond, they are gathered by domain. Domains around one domain; beyond, their lines to it
 * are not drawn.
 */
export const MOST_AROUND = 24;

/** Entities in a picture of two steps; beyond, those of the second step are gathered by domain. */
export const MOST_IN_TWO_STEPS = 40;

/** Entities in one picture of the whole; beyond, pictures by domain are easier to read, and the diagram says so. */
export const MOST_IN_WHOLE = 150;

/**
 * Entities in a picture of the whole that stands in a page; a larger one is a file, so that pages stay light, and is laid
 * out domain by domain.
 */
export const MOST_IN_PAGE = 60;

/** Entities of a model in which the diagram of each entity is drawn in every detail; beyond, there would be too many files. */
export const MOST_WITH_DETAILS = 150;
