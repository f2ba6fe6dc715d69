/** Documents that people or assistants wrote, as what a specification holds. */
import type { Loss } from '../catalogue.ts';
import type { Guess } from '../imported-spec.ts';
import type { PlainMap } from '../plain-data.ts';
import { criteriaOf } from './acceptance.ts';
import { readBlocks, type Heading, type MarkdownFile } from './blocks.ts';
import { constraintsOf } from './constraints.ts';
import {
  entitiesOfDictionary,
  entityOf,
  keepAsProse,
  tablesOfFence,
  type ReadEntity,
} from './entities.ts';
import { Ids } from './ids.ts';
import { requirementsOf } from './requirements.ts';
import { targetsOf } from './targets.ts';
import { lossOf, subjectsOf, type Subject, type SubjectBlock } from './subjects.ts';
import { cleanHeading } from './words.ts';

/** A fence that holds tables in a language of its own. */
export interface Fence {
  language: 'sql' | 'dbml' | 'prisma' | 'mermaid';
  text: string;
  file: string;
  /** Line of its first letter. */
  line: number;
}

/** What some documents hold. */
export interface MarkdownDocuments {
  entities: ReadEntity[];
  fences: Fence[];
  /** Requirements and constraints by the file that states them. */
  requirements: Map<string, PlainMap>;
  constraints: Map<string, PlainMap>;
  /** Criteria by the name of their area. */
  areas: Map<string, PlainMap>;
  guesses: Guess[];
  losses: Loss[];
}

const DDL = /\b(?:create|alter)\s+(?:unique\s+)?(?:table|type|index|domain|view|materialized)\b/iu;

/** The fence that a block is; undefined for other blocks. */
function fenceOf({ node, file, line }: SubjectBlock): Fence | undefined {
  if (node.type !== 'code') return undefined;
  const language = (node.lang ?? '').toLowerCase();
  const fence = { text: node.value, file, line: line + 1 };
  if (/^(?:sql|p(?:ost)?gres(?:ql)?|pgsql|psql|ddl|mysql)$/u.test(language) && DDL.test(node.value))
    return { language: 'sql', ...fence };
  if (language === 'prisma' && tablesOfFence(language, node.value).length > 0)
    return { language: 'prisma', ...fence };
  if (language === 'mermaid' && tablesOfFence(language, node.value).length > 0)
    return { language: 'mermaid', ...fence };
  return language === 'dbml' ? { language: 'dbml', ...fence } : undefined;
}

/** Headings of interfaces, whose parameters are no entity. */
const NO_ENTITY =
  /^(?:(?:GET|POST|PUT|PATCH|DELETE)\s|\/)|\b(?:request|response|query|path)\b.*\b(?:body|param\w*|headers?|fields?)\b|\b(?:parameters?|headers?)$|^(?:request|response|anfrage|antwort)$/iu;

function merge(into: Map<string, PlainMap>, key: string, items: PlainMap): void {
  into.set(key, new Map([...(into.get(key) ?? []), ...items]));
}

/** Reads blocks that belong to no entity; true for those that were understood. */
function readOther(
  block: SubjectBlock,
  subject: Subject,
  ids: Ids,
  found: MarkdownDocuments,
): boolean {
  const entities = entitiesOfDictionary(subject, block);
  if (entities.length > 0) {
    found.entities.push(...entities);
    return true;
  }
  const criteria = criteriaOf(block, ids);
  if (criteria) {
    merge(found.areas, criteria.area, criteria.criteria);
    return true;
  }
  const constraints = constraintsOf(block, ids);
  if (constraints) {
    merge(found.constraints, block.file, constraints.items);
    found.guesses.push(...constraints.guesses);
    return true;
  }
  const requirements = requirementsOf(block, ids) ?? targetsOf(block, ids);
  if (!requirements) return false;
  merge(found.requirements, block.file, requirements.items);
  found.guesses.push(...requirements.guesses);
  found.losses.push(...requirements.losses);
  return true;
}

/**
 * Reads documents.
 *
 * @param texts of files whose ids are taken
 */
export function readMarkdown(
  files: readonly MarkdownFile[],
  texts: Iterable<string> = [],
): MarkdownDocuments {
  const ids = new Ids(texts);
  const found: MarkdownDocuments = {
    entities: [],
    fences: [],
    requirements: new Map(),
    constraints: new Map(),
    areas: new Map(),
    guesses: [],
    losses: [],
  };
  const byHeading = new Map<Heading, ReadEntity>();
  for (const subject of files.flatMap((file) => subjectsOf(readBlocks(file)))) {
    found.fences.push(...subject.blocks.flatMap((block) => fenceOf(block) ?? []));
    const isFence = (block: SubjectBlock): boolean => fenceOf(block) !== undefined;
    const isInterface = NO_ENTITY.test(cleanHeading(subject.heading.text));
    const entity = isInterface ? undefined : entityOf(subject, isFence);
    if (entity) {
      found.entities.push(entity);
      byHeading.set(subject.heading, entity);
      continue;
    }
    const rest = subject.blocks.filter(
      (block) => !isFence(block) && !readOther(block, subject, ids, found),
    );
    const [owner] = subject.above.toReversed().flatMap((heading) => byHeading.get(heading) ?? []);
    if (owner) keepAsProse(owner, subject, rest);
    else found.losses.push(...lossOf(rest, subject, 'no item holds it'));
  }
  return found;
}
