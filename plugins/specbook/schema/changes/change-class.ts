/** The classes of changes. */

/** What a change means for those who rely on the specification, from the gravest on. */
export const CHANGE_CLASSES = [
  /** Something that others rely on is gone, or asks for more than before. */
  'breaking',
  /** A promise or a constraint asks for more. */
  'tightened',
  /** A promise or a constraint asks for less. */
  'loosened',
  /** Nothing that was right before is wrong now. */
  'compatible',
  /** It has another id. */
  'renamed',
  /** It belongs to another domain, area or entity. */
  'moved',
  /** Only prose differs. */
  'wording',
] as const;
/** One of {@link CHANGE_CLASSES}. */
export type ChangeClass = (typeof CHANGE_CLASSES)[number];
