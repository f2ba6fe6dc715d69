/** Operations of an API: what an endpoint names, and what an OpenAPI document lists. */
import type { Position } from '../problem.ts';

/** A method and a path, as an endpoint of a requirement states them. */
export interface Endpoint {
  /** In capitals: `GET`. */
  method: string;
  /** Begins with `/`; parameters stand in braces: `/clinics/{id}/calendar`. */
  path: string;
}

/** One operation that an OpenAPI document lists. */
export interface Operation extends Endpoint {
  /** What stands in front of all paths of a Swagger 2.0 document: `/v1`. An endpoint may be stated with it or without. */
  basePath?: string;
  /** `operationId`. */
  id?: string;
  /** What it does, in a line. */
  summary?: string;
  /** Tags, in the order stated. */
  tags: readonly string[];
  /** On its way out: no target is owed to it. */
  deprecated: boolean;
  /** Where it stands in the document. */
  source: Position;
}

/** A tag of an OpenAPI document. */
export interface OperationTag {
  name: string;
  description?: string;
  /** Where it is declared, else where it is first used. */
  source: Position;
}

/** What an OpenAPI document says of an API. */
export interface ApiDescription {
  /** Path from the content folder. */
  file: string;
  /** In the order of the document. */
  operations: readonly Operation[];
  /** Declared ones first, then those that only operations name. */
  tags: readonly OperationTag[];
}

/**
 * Reads an endpoint; undefined for a text that is not a method and a path.
 *
 * @example parseEndpoint('GET /clinics/{id}/calendar') // { method: 'GET', path: '/clinics/{id}/calendar' }
 */
export function parseEndpoint(text: string): Endpoint | undefined {
  const [, method, path] = /^([A-Za-z]+)\s+(\/\S*)$/u.exec(text.trim()) ?? [];
  return method === undefined || path === undefined
    ? undefined
    : { method: method.toUpperCase(), path };
}

/**
 * What two endpoints have in common that are the same operation: names of parameters do not count, as OpenAPI has it for
 * paths that differ in nothing else.
 *
 * @example operationName({ method: 'GET', path: '/a/{id}' }) === operationName({ method: 'GET', path: '/a/{key}' })
 */
export function operationName({ method, path }: Endpoint): string {
  const plain = path.replace(/\{[^{}/]*\}/gu, '{}');
  return `${method} ${plain.length > 1 ? plain.replace(/\/$/u, '') : plain}`;
}

/** The names by which endpoints may mean an operation: with the path in front of all paths, and without. */
export function operationNames({ method, path, basePath }: Operation): string[] {
  const own = operationName({ method, path });
  return basePath === undefined ? [own] : [own, operationName({ method, path: basePath + path })];
}
