/** A commit that gave the specification its revision. */
export interface Release {
  /** `revision` of spec.yaml from that commit on. */
  revision: string;
  /** Full hash. */
  commit: string;
  /** Commit date, RFC 3339 with offset. */
  at: string;
  /** Name of the author, by the `.mailmap` of the repository. */
  author: string;
}
