/** Acceptance criteria of a document: lists and tables below the four headings of an area. */
import { plainMap, type PlainMap } from '../plain-data.ts';
import { sentencesOf } from './constraints.ts';
import { idLetters, type Ids } from './ids.ts';
import { asProse } from './prose.ts';
import type { SubjectBlock } from './subjects.ts';
import { cleanHeading } from './words.ts';

/** The headings of the four kinds of criteria. */
const HEADINGS = {
  functional: /^(?:functional(?:ity)?|funktional(?:e|ität)?|funktionen)\b/iu,
  performance: /^(?:performance|leistung(?:s\w*)?|performanz)\b/iu,
  security: /^(?:security|sicherheit(?:s\w*)?)\b/iu,
  testing: /^(?:test(?:ing|s)?|testkriterien|testabdeckung)\b/iu,
} as const;

type CriterionKind = keyof typeof HEADINGS;

const DOCUMENT = /accept|abnahme|akzeptanz/iu;

/** Criteria by the name of their area. */
export interface ReadCriteria {
  area: string;
  criteria: PlainMap;
}

function kindOf(heading: string): CriterionKind | undefined {
  const text = cleanHeading(heading);
  return (Object.keys(HEADINGS) as CriterionKind[]).find((one) => HEADINGS[one].test(text));
}

/** The kind of a criterion, and its area: the heading above that of the kind. */
function placeOf({
  headings,
  file,
}: SubjectBlock): { kind: CriterionKind; area: string } | undefined {
  if (!DOCUMENT.test(file) && !headings.some(({ text }) => DOCUMENT.test(text))) return undefined;
  const at = headings.findLastIndex(({ text }) => kindOf(text) !== undefined);
  const kind = kindOf(headings[at]?.text ?? '');
  if (!kind) return undefined;
  const area = cleanHeading(headings[at - 1]?.text ?? 'Platform').replace(
    /^(?:area|bereich)\s*[:–—-]\s*/iu,
    '',
  );
  return { kind, area: DOCUMENT.test(area) || area === '' ? 'Platform' : area };
}

/** Criteria of a block; undefined where it is below none of the four headings. */
export function criteriaOf(block: SubjectBlock, ids: Ids): ReadCriteria | undefined {
  const place = placeOf(block);
  const sentences = place && sentencesOf(block);
  if (!sentences) return undefined;
  const criteria: PlainMap = new Map();
  for (const sentence of sentences.filter((one) => one.trim() !== '')) {
    const stated = ids.stated(sentence);
    const id = stated.id ?? ids.next(`AC-${idLetters(place.area, 'AREA')}`);
    criteria.set(
      id,
      plainMap({ kind: place.kind, status: 'draft', statement: asProse(stated.text) }),
    );
  }
  return { area: place.area, criteria };
}
