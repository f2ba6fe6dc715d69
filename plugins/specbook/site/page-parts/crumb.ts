/** A step of the way from the front page to this one. */
export interface Crumb {
  label: string;
  /** Without base and prefix. */
  path: string;
}
