/**
 * Where a site shows an older revision, below base and prefix.
 *
 * @example versionPath('2.2.0') // '/v/2.2.0/'
 */
export function versionPath(revision: string): string {
  return `/v/${encodeURIComponent(revision)}/`;
}
